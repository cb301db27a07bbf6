package org.patchthrough.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Pictures of a caller's page and of their phone at the same moments, one above the other. */
final class FilmStrip {
    private final Page page;
    private final Page phone;
    private final List<String> frames = new ArrayList<>();

    FilmStrip(Page page, Page phone) {
        this.page = page;
        this.phone = phone;
    }

    /** Once the page asks so. */
    void asked(String line, String caption) {
        page.locator("#status").getByText(line).first().waitFor();
        frame(caption);
    }

    void frame(String caption) {
        frames.add("<figure><figcaption>%s</figcaption><img src='%s'><img src='%s'></figure>"
                .formatted(caption, picture(page), picture(phone)));
    }

    private static String picture(Page shown) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(shown.screenshot());
    }

    void develop(Page empty, Path file) {
        empty.setViewportSize(250 * frames.size(), 1100);
        empty.setContent(
                "<style>body{display:flex;font:16px sans-serif}figure{margin:4px;width:240px}img{width:100%}</style>"
                        + String.join("", frames));
        empty.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
