package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * Somebody at a browser who has a keyboard and no mouse. Leaves {@link Picture pictures} in {@code target/screenshots}.
 */
final class SubjectBrowsing {
    private static final int MOST_TABS = 250;

    private final ChromeDriver browser;
    private final int port;

    SubjectBrowsing(int port) {
        this.browser = Browser.lent();
        this.port = port;
    }

    void close() {
        Browser.giveBack(browser);
    }

    void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    void await(String css) {
        new Waiting(browser).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void awaitStatus(String part) {
        new Waiting(browser).until(ExpectedConditions.textToBePresentInElementLocated(By.id("own-status"), part));
    }

    void awaitFocus(String id) {
        new Waiting(browser).until(_ -> id.equals(focused()));
    }

    String text(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }

    String focused() {
        return String.valueOf(browser.switchTo().activeElement().getDomAttribute("id"));
    }

    void press(Keys key) {
        new Actions(browser).sendKeys(key).perform();
    }

    /** Goes to the element by the tabulator key. */
    private void tabTo(String css) {
        WebElement wanted = browser.findElement(By.cssSelector(css));
        for (int i = 0; i < MOST_TABS; i++) {
            if (wanted.equals(browser.switchTo().activeElement())) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("The key does not reach " + css);
    }

    void type(String css, String text) {
        tabTo(css);
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .sendKeys(text)
                .perform();
    }

    void choose(String css) {
        tabTo(css.matches("[\\w-]+") ? "#" + css : css);
        press(Keys.SPACE);
    }

    /** Each control that can be seen takes the focus, and shows that it has it. */
    void reachesEveryControl() {
        String seen = "return [...document.querySelectorAll('a[href],button,input,select,summary')]"
                + ".filter(e => e.checkVisibility() && !e.disabled).length";
        long controls = Long.parseLong(String.valueOf(browser.executeScript(seen)));
        Set<WebElement> reached = new HashSet<>();
        browser.executeScript("document.activeElement.blur()");
        for (int i = 0; i < MOST_TABS; i++) {
            press(Keys.TAB);
            WebElement active = browser.switchTo().activeElement();
            if (active.getTagName().equals("body") || !reached.add(active)) {
                continue;
            }
            assertThat(active.getCssValue("outline-style"))
                    .as(String.valueOf(active.getDomAttribute("id")))
                    .isNotEqualTo("none");
        }
        reached.removeIf(
                element -> !Set.of("a", "button", "input", "select", "summary").contains(element.getTagName()));
        assertThat((long) reached.size()).isEqualTo(controls);
    }

    /** Nothing that axe finds, and a picture. */
    void accessible(String name) {
        picture(name);
        assertThat(Axe.findings(browser)).as(name).isEmpty();
    }

    /** What the browser refused, or a script failed with. */
    List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .filter(line -> line.contains("Content Security Policy") || line.contains("Uncaught"))
                .toList();
    }

    private void picture(String name) {
        Picture.take(browser, "own-" + name);
    }
}
