package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Pictures of what a browser shows, for whoever would rather look. */
final class Picture {
    private static final int HIGHEST = 6000;
    private static final int BAR_OF_THE_BROWSER = 150;

    private Picture() {}

    /** Of the whole page, however long, in {@code target/screenshots}. */
    static void take(RemoteWebDriver browser, String name) {
        Dimension before = browser.manage().window().getSize();
        Object height = browser.executeScript("return document.documentElement.scrollHeight");
        int whole = Integer.parseInt(String.valueOf(height)) + BAR_OF_THE_BROWSER;
        browser.manage().window().setSize(new Dimension(before.getWidth(), Math.min(HIGHEST, whole)));
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            browser.manage().window().setSize(before);
        }
    }
}
