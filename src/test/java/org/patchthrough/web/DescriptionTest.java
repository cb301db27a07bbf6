package org.patchthrough.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchthrough.web.page.StaticFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the interface and its routes are one. */
class DescriptionTest {
    @Test
    void every_route_of_the_interface_is_described_and_nothing_else() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(mounted());
    }

    private static List<String> described() {
        var text = StaticFiles.class.getResourceAsStream("/static/openapi.yaml");
        var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(text);
        var all = new ArrayList<String>();
        ((Map<?, ?>) requireNonNull(root.get("paths")))
                .forEach((path, methods) -> ((Map<?, ?>) methods)
                        .keySet().stream()
                                .filter(method -> !method.equals("parameters"))
                                .forEach(method -> all.add(method + " " + path)));
        return all;
    }

    private static List<String> mounted() {
        var all = new ArrayList<String>();
        var rooms = new WebFixture();
        io.javalin.Javalin.create((JavalinConfig config) -> {
            rooms.routes().mount(config);
            config.startup.showJavalinBanner = false;
            config.unsafe.internalRouter.allHttpHandlers().forEach(handler -> {
                var endpoint = handler.endpoint;
                if (endpoint.path.startsWith("/api/")) {
                    all.add(endpoint.method.name().toLowerCase(Locale.ROOT) + " " + endpoint.path);
                }
            });
        });
        return all;
    }
}
