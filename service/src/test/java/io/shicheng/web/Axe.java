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
    /** Colours are read once each: of hundreds of elements, a third of the time that all rules take. */
    private static final String COLOURS_ONCE = "const colour = axe.commons.color.Color.prototype, known = new Map();"
            + "const read = colour.parseString;"
            + "colour.parseString = function (text) {"
            + " const one = known.get(text);"
            + " if (one) { [this.r, this.g, this.b, this.alpha] = one; return this; }"
            + " const result = read.call(this, text);"
            + " known.set(text, [this.r, this.g, this.b, this.alpha]);"
            + " return result; };";

    private static final String SCRIPT = script() + COLOURS_ONCE;

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
