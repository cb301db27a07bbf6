package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.web.embed.EmbedScript;

/** Every recipe of docs/embed.md, pasted into a page of another site that sends the policy which the document names. */
class RecipesTest {
    private static final Pattern RECIPE = Pattern.compile("(?s)```html\\n(.*?)```");
    private static final Pattern POLICY = Pattern.compile("(?s)```text\\n(.*?)\\n```");

    @Test
    void each_recipe_shows_the_form_or_a_way_to_it() throws IOException {
        var document = Files.readString(Path.of("docs/embed.md"));
        var recipes =
                RECIPE.matcher(document).results().map(found -> found.group(1)).toList();
        var policy =
                POLICY.matcher(document).results().findFirst().orElseThrow().group(1);
        assertThat(recipes).hasSizeGreaterThan(5);

        var bodies = new ArrayList<String>();
        var site = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get(
                            "/{recipe}",
                            ctx -> ctx.header("Content-Security-Policy", bodies.getLast())
                                    .html("<!doctype html><html lang=\"en\"><title>Readers</title><body>"
                                            + bodies.get(Integer.parseInt(ctx.pathParam("recipe")))
                                            + "</body></html>"));
                })
                .start("127.0.0.1", 0);
        var origin = "http://localhost:" + site.port();
        try (var fixture = ServiceFixture.with(campaign -> campaign.replace("http://localhost:8000", origin))) {
            var service = fixture.url().toString().replaceFirst("/$", "");
            for (var text : all(recipes, "default-src 'none'; " + policy)) {
                bodies.add(text.replace("https://call.example.org", service).replace("open-late", "demo"));
            }
            try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
                for (int i = 0; i < recipes.size(); i++) {
                    var page = context.newPage();
                    page.navigate(origin + "/" + i);
                    assertThat(way(page, recipes.get(i))).isVisible();
                }
            }
        } finally {
            site.stop();
        }
    }

    private static List<String> all(List<String> recipes, String policy) {
        var all = new ArrayList<>(recipes);
        all.add(policy);
        return all;
    }

    private static Locator way(Page page, String recipe) {
        if (!recipe.contains("call-me") && !recipe.contains("iframe")) {
            return page.locator("a");
        }
        if (recipe.contains("mode=")) {
            page.locator("call-me button").first().click();
        }
        return page.frameLocator("iframe").locator("#phone");
    }

    @Test
    void the_document_names_the_hash_of_the_script_as_it_is() throws IOException {
        assertThat(Files.readString(Path.of("docs/embed.md"))).contains(EmbedScript.integrity());
    }
}
