package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of what a browser shows, for somebody who would rather look: of the whole page, however long. */
final class Picture {
    private Picture() {}

    /** In {@code target/screenshots}. */
    static void take(ChromeDriver browser, String name) {
        take(browser, Path.of("target", "screenshots", name + ".png"), true);
    }

    /** @param quickly whether the file may be larger, and made in less time */
    static void take(ChromeDriver browser, Path file, boolean quickly) {
        Object picture = browser.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "format", "png", "optimizeForSpeed", quickly))
                .get("data");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
