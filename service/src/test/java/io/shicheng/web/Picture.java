package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Pictures of what a browser shows, for somebody who would rather look. To draw and pack them takes a good part of the
 * time of such tests, so that they are made with {@code -Dpictures=true} alone.
 */
final class Picture {
    static final boolean WANTED = Boolean.getBoolean("pictures");

    private Picture() {}

    /** Of the whole page, however long, in {@code target/screenshots}. */
    static void take(ChromeDriver browser, String name) {
        take(browser, Path.of("target", "screenshots", name + ".png"), true);
    }

    /** @param quickly whether the file may be larger, and made in less time */
    static void take(ChromeDriver browser, Path file, boolean quickly) {
        folderOf(file);
        if (WANTED) {
            take(browser, file, quickly, true);
        }
    }

    /** Of the whole page for a test that looks at it, whether pictures are wanted or not. */
    static void takeToLookAt(ChromeDriver browser, Path file) {
        folderOf(file);
        take(browser, file, true, true);
    }

    /** Of what is on the screen alone, as small as it can be, and whether pictures are wanted or not. */
    static void takeScreen(ChromeDriver browser, Path file) {
        folderOf(file);
        take(browser, file, false, false);
    }

    private static void take(ChromeDriver browser, Path file, boolean quickly, boolean whole) {
        Object picture = browser.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", whole, "format", "png", "optimizeForSpeed", quickly))
                .get("data");
        try {
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made even where no picture is, since tests put other files there. */
    private static void folderOf(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
