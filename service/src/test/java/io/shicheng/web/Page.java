package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A browser in front of the service under test, as somebody uses it. */
final class Page implements AutoCloseable {

    private final ChromeDriver browser;
    private final Consumer<ChromeDriver> atEnd;
    private String name = "nobody";
    private final String home;

    private Page(ChromeDriver browser, String home, Consumer<ChromeDriver> atEnd) {
        this.browser = browser;
        this.home = home;
        this.atEnd = atEnd;
    }

    /** Somebody who has not been here, in a browser that holds nothing. */
    static Page visitor(int port) {
        return new Page(Browser.lent(), "http://localhost:" + port, Browser::giveBack);
    }

    /** The same where what is sent is encrypted, with a certificate that nobody knows. */
    static Page trusting(Path profile, int port) {
        return new Page(Browser.openTrusting(profile), "https://localhost:" + port, ChromeDriver::quit);
    }

    /** The same in a browser whose scroll bars take room. */
    static Page withBars(Path profile, int port) {
        return new Page(Browser.openWithBars(profile), "http://localhost:" + port, ChromeDriver::quit);
    }

    /** A browser of its own, in which somebody in this role is logged in. */
    static Page as(String role, int port, Logins logins) {
        Page page = visitor(port);
        page.logIn(logins.withPassword(role).login());
        return page;
    }

    void logIn(String login) {
        name = login;
        open("/login?lang=en");
        await("#login-form");
        find("#name").sendKeys(login);
        find("#password").sendKeys(Logins.PASSWORD, Keys.ENTER);
        await("#log-out");
    }

    /**
     * Somebody who is logged in logs in again, and stays on the page: what takes a login of the last minutes is then
     * done at once, however long the test took to come here. A login ends the session before it, so what a steward's
     * page asks last must have its answer first.
     */
    void logInAgain() {
        awaitScript("return performance.getEntriesByType('resource')"
                + ".some(one => one.responseEnd > 0 && one.name.endsWith('/retention/soon'))");
        Object failure = browser.executeAsyncScript(
                "const [username, password, done] = arguments;"
                        + " import('/page/api/client.js').then(api => api.sendForm('/login', { username, password }))"
                        + ".then(() => done(''), problem => done(JSON.stringify(problem)))",
                name,
                Logins.PASSWORD);
        if (!"".equals(failure)) {
            throw new AssertionError("The login was refused: " + failure);
        }
    }

    /** As on a screen so wide, a narrow one being a telephone. */
    void width(int pixels) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As somebody sees it whose system is set to dark, or to light. */
    void dark(boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** As it is printed, or as it is shown on a screen. */
    void onPaper(boolean paper) {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** What of the page is hard or impossible to use for some, or stands beyond its edge. */
    List<Object> faults() {
        List<Object> faults = new ArrayList<>(Axe.findings(browser));
        Object wide = browser.executeScript("const wide = document.documentElement.clientWidth;"
                + " return document.documentElement.scrollWidth <= wide ? [] : [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > wide + 1 && !e.closest('.scroll')).slice(0, 5)"
                + ".map(e => 'beyond the edge: ' + e.tagName + ' ' + e.className + ' ' + e.id)");
        faults.addAll((List<?>) Objects.requireNonNull(wide));
        return faults;
    }

    /** What can be acted on, but stands beyond the left or right edge of the screen, and the page if it is wider. */
    List<?> beyondTheScreen() {
        Object beyond = browser.executeScript("const wide = innerWidth;"
                + "const found = [...document.querySelectorAll('button, a, input, select, summary')]"
                + ".filter(e => e.checkVisibility() && !e.matches('.skip, .unseen, .unseen *'))"
                + ".filter(e => { const r = e.getBoundingClientRect(); return r.left < 0 || r.right > wide; })"
                + ".map(e => e.outerHTML); const width = document.documentElement.scrollWidth;"
                + "return width > wide ? ['the page is ' + width + ' px wide', ...found] : found;");
        return (List<?>) Objects.requireNonNull(beyond);
    }

    /** On a telephone: no cell of a table is a column of single letters, and each says of which column it is. */
    void cellsAreCards(String where) {
        assertThat((List<?>) run("return [...document.querySelectorAll('tbody :is(td, th)')]"
                        + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().width < 60)"
                        + ".map(e => e.outerHTML)"))
                .as("cells that are columns of single letters: " + where)
                .isEmpty();
        assertThat((List<?>) run("return [...document.querySelectorAll('tbody [data-label]')]"
                        + ".filter(e => e.checkVisibility() && e.dataset.label"
                        + " && !getComputedStyle(e, '::before').content.includes(e.dataset.label))"
                        + ".map(e => e.outerHTML)"))
                .as("cells without the name of their column: " + where)
                .isEmpty();
    }

    /** The whole page, however long, as a file. */
    void pictureTo(Path file) {
        Picture.take(browser, file, true);
    }

    /** The same for a test that looks at it, whether pictures are wanted or not. */
    void pictureToLookAt(Path file) {
        Picture.takeToLookAt(browser, file);
    }

    /** The same as small as it can be, for a file that is kept. */
    void smallPictureTo(Path file) {
        Picture.take(browser, file, false);
    }

    /** What is on the screen, as a file. */
    void screenTo(Path file) {
        Picture.takeScreen(browser, file);
    }

    /** What has the keyboard. */
    WebElement focused() {
        return browser.switchTo().activeElement();
    }

    void open(String path) {
        browser.get(home + path);
    }

    Set<Cookie> cookies() {
        return browser.manage().getCookies();
    }

    /** Until those that the page opened are closed. */
    void awaitOneWindow() {
        new Waiting(browser).until(ExpectedConditions.numberOfWindowsToBe(1));
    }

    WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !browser.findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement await(String css) {
        return new Waiting(browser).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void awaitText(String css, String text) {
        new Waiting(browser).until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    void awaitAddress(String part) {
        new Waiting(browser).until(ExpectedConditions.urlContains(part));
    }

    void awaitNone(String css) {
        new Waiting(browser).until(_ -> !has(css));
    }

    void awaitScript(String script) {
        new Waiting(browser).until(_ -> Boolean.TRUE.equals(browser.executeScript(script)));
    }

    void awaitGone(String css, String text) {
        new Waiting(browser)
                .until(ExpectedConditions.not(
                        ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text)));
    }

    void type(String css, String text) {
        WebElement field = await(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Sets the value of a field that browsers word in their own way, such as a day. */
    void set(String css, String value) {
        browser.executeScript("arguments[0].value = arguments[1]", await(css), value);
    }

    /** Turns the page to a language, whose texts are loaded then. */
    void language(String language) {
        click("[data-language=" + language + "]");
        await("html[lang^=" + language + "]");
    }

    void click(String css) {
        await(css).click();
    }

    @Nullable
    Object run(String script) {
        return browser.executeScript(script);
    }

    /** What the browser complained of, but for how slow it draws where no card for it is there. */
    String complaints() {
        StringBuilder text = new StringBuilder();
        browser.manage().logs().get("browser").getAll().stream()
                .map(String::valueOf)
                .filter(line -> !line.contains("GL Driver Message (OpenGL, Performance"))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** What the browser would print, as a file of PDF. */
    byte[] printed() {
        Object pdf = browser.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(pdf));
    }

    /** The whole page, however long, in both languages. */
    void pictures(String name) {
        for (String language : new String[] {"zh", "en"}) {
            language(language);
            picture(name + "-" + language);
        }
    }

    void picture(String name) {
        Picture.take(browser, name);
    }

    @Override
    public void close() {
        atEnd.accept(browser);
    }
}
