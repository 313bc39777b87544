package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * What is drawn anew is drawn in place: the keyboard stays where it was, and so does every element that only says
 * something else.
 */
class FocusIT extends SampleService {
    private static final String FOCUSED = "return document.activeElement === window.kept";

    @BeforeAll
    void fill() throws IOException {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
    }

    /** Turns the language without a click, which would take the focus with it. */
    private static void turn(Page page, String language) {
        page.run("document.querySelector('[data-language=" + language + "]').click()");
        page.await("html[lang^=" + language + "]");
    }

    private static void keep(Page page, String css) {
        page.await(css);
        page.run("window.kept = document.querySelector('" + css + "'); window.kept.focus()");
        assertThat(page.run(FOCUSED)).isEqualTo(true);
    }

    private static String order(Page page) {
        return String.valueOf(page.run("return document.activeElement.closest('tr')?.dataset.order"));
    }

    @Test
    void confirmingARowOfAPlanKeepsTheKeyboardInItAndTheOtherRowsInPlace() {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.open("/plans?lang=en");
            page.await("#purpose option[value=training]");
            new Select(page.find("#purpose")).selectByValue("training");
            page.type("#number", "5");
            page.click("#propose");
            keep(page, "tr[data-order=\"2\"] button");
            page.run("window.others = [...document.querySelectorAll('table.plan tbody tr')]");
            page.find("tr[data-order=\"2\"] button").sendKeys(Keys.ENTER);
            page.await("tr[data-order=\"2\"].confirmed");
            page.awaitText("#kept", "1 of 5 rows confirmed");
            assertThat(order(page)).isEqualTo("2");
            assertThat(page.run("return window.others.every(row => row.isConnected)"))
                    .isEqualTo(true);
            // taking it back is one key away
            page.run("window.kept = document.querySelector('tr[data-order=\"2\"] .unconfirm')");
            page.find("tr[data-order=\"2\"] .badge").sendKeys(Keys.TAB);
            assertThat(page.run(FOCUSED)).isEqualTo(true);
            page.run("window.kept = document.querySelector('tr[data-order=\"3\"] button'); window.kept.focus()");
            assertThat(page.run(FOCUSED)).isEqualTo(true);
            turn(page, "zh");
            assertThat(page.run(FOCUSED)).isEqualTo(true);
            assertThat(page.find("tr[data-order=\"3\"] button").getText()).isEqualTo("确认");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void turningTheLanguageKeepsWhatIsFocusedFilledInAndOpen() {
        try (Page page = Page.visitor(port())) {
            page.open("/rankings?lang=en");
            page.await("table.ranking tbody tr");
            page.type("#at", "1999");
            page.click("details.ties summary");
            page.click(".citation summary");
            keep(page, "#ties input");
            turn(page, "zh");
            assertThat(page.run(FOCUSED)).isEqualTo(true);
            assertThat(page.find("#at").getDomProperty("value")).isEqualTo("1999");
            assertThat(page.find(".citation dl").isDisplayed()).isTrue();
            assertThat(page.find("#ranking-title").getText()).isEqualTo("排名");
            keep(page, ".citation summary");
            turn(page, "en");
            assertThat(page.run(FOCUSED)).isEqualTo(true);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }
}
