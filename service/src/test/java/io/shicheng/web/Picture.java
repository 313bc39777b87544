package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of what a browser shows, for somebody who would rather look. */
final class Picture {
    private Picture() {}

    /** Of the whole page, however long, in {@code target/screenshots}. */
    static void take(ChromeDriver browser, String name) {
        take(browser, Path.of("target", "screenshots", name + ".png"), true);
    }

    /** @param quickly whether the file may be larger, and made in less time */
    static void take(ChromeDriver browser, Path file, boolean quickly) {
        take(browser, file, quickly, true);
    }

    /** Of what is on the screen alone, as small as it can be. */
    static void takeScreen(ChromeDriver browser, Path file) {
        take(browser, file, false, false);
    }

    private static void take(ChromeDriver browser, Path file, boolean quickly, boolean whole) {
        Object picture = browser.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", whole, "format", "png", "optimizeForSpeed", quickly))
                .get("data");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
