package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium without a window that talks to nobody but the service under test. Those that were
 * {@linkplain #lent() lent} are used again by the next test of this process, as empty as new ones, since each takes
 * seconds to start.
 */
final class Browser {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1000;
    private static final Deque<ChromeDriver> FREE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FREE.forEach(ChromeDriver::quit)));
    }

    private Browser() {}

    /** One that nobody has used, or nobody could tell that somebody has; to be {@linkplain #giveBack given back}. */
    static ChromeDriver lent() {
        ChromeDriver free = FREE.poll();
        if (free != null) {
            return free;
        }
        try {
            return open(Files.createTempDirectory("browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all that a test left in it; one that cannot is closed. */
    static void giveBack(ChromeDriver browser) {
        try {
            List<String> windows = new ArrayList<>(browser.getWindowHandles());
            for (String window : windows.subList(1, windows.size())) {
                browser.switchTo().window(window).close();
            }
            browser.switchTo().window(windows.getFirst());
            browser.get("about:blank");
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
            browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
            browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
            browser.manage().window().setSize(new Dimension(WIDTH, HEIGHT));
            browser.manage().logs().get("browser");
            FREE.push(browser);
        } catch (WebDriverException e) {
            browser.quit();
        }
    }

    static boolean isThere() {
        return find("chromium").or(() -> find("google-chrome")).isPresent()
                && find("chromedriver").isPresent();
    }

    static ChromeDriver open(Path profile) {
        return open(profile, new ChromeOptions());
    }

    /** One that takes a certificate that signs itself. */
    static ChromeDriver openTrusting(Path profile) {
        return open(profile, new ChromeOptions().addArguments("--ignore-certificate-errors"));
    }

    /** One whose scroll bars take room, as on most desks. */
    static ChromeDriver openWithBars(Path profile) {
        ChromeOptions options = new ChromeOptions().addArguments("--disable-features=OverlayScrollbar");
        options.setExperimentalOption("excludeSwitches", List.of("hide-scrollbars"));
        return started(profile, options);
    }

    private static ChromeDriver open(Path profile, ChromeOptions options) {
        return started(profile, options.addArguments("--hide-scrollbars"));
    }

    private static ChromeDriver started(Path profile, ChromeOptions options) {
        options.setBinary(
                find("chromium").or(() -> find("google-chrome")).orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion",
                "--window-size=" + WIDTH + "," + HEIGHT,
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> find(String command) {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(java.io.File.pathSeparator)) {
            Path file = Path.of(folder, command);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
