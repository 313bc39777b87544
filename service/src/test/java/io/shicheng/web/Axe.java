package io.shicheng.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** What keeps people with a screen reader, little sight or no mouse from using a page, as far as a program can tell. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    /** Of the page that is open. */
    static List<?> findings(ChromeDriver browser) {
        if (!Boolean.TRUE.equals(browser.executeScript("return 'axe' in window"))) {
            browser.executeScript(SCRIPT);
        }
        Object found = browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, { resultTypes: ['violations'], preload: false }).then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.map(n => n.target.join(' ')).join(' | '))), e => done(['failed: ' + e]))");
        return (List<?>) Objects.requireNonNull(found);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
