package io.shicheng.web;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Looks at a page until it is as awaited, also while the browser goes from one page to the next. */
final class Waiting extends WebDriverWait {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** A look costs little, and half a second is long for a page that is there at once. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** What the driver says of a look at a page that the browser was leaving. */
    private static final String LEFT = "aborted by navigation";

    Waiting(WebDriver browser) {
        super(browser, PATIENCE, LOOK_EVERY);
    }

    @Override
    public <V extends @Nullable Object> V until(Function<? super WebDriver, ? extends V> awaited) {
        return super.until(browser -> look(browser, awaited));
    }

    private static <V extends @Nullable Object> V look(
            WebDriver browser, Function<? super WebDriver, ? extends V> awaited) {
        try {
            return awaited.apply(browser);
        } catch (WebDriverException e) {
            if (String.valueOf(e.getRawMessage()).startsWith(LEFT)) {
                throw new NotFoundException(e); // is looked for again
            }
            throw e;
        }
    }
}
