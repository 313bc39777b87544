package io.shicheng.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium without a window that talks to nobody but the service under test. */
final class Browser {
    private Browser() {}

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

    private static ChromeDriver open(Path profile, ChromeOptions options) {
        options.setBinary(
                find("chromium").or(() -> find("google-chrome")).orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--window-size=1200,1000",
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
