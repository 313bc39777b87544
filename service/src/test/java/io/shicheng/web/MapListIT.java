package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The list beside the map in a browser, on the whole service. Leaves {@link Picture pictures} in {@code
 * target/screenshots/map-list}.
 */
class MapListIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "map-list");
    private static final String READY = "#map[data-graphics=ready]";
    private static final String CHOSEN = "#map-list tr[aria-current=true] button";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the list is not looked at.");
    }

    private Page open(String role, String address) {
        Page page = role.equals("nobody") ? Page.visitor(port()) : Page.as(role, port(), logins());
        page.width(1440);
        page.open(address);
        page.await("#map-list [data-list=named] tbody button");
        return page;
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }

    /** A key where the keyboard is: the driver types into elements of HTML only, not into a point of a picture. */
    private static void press(Page page, String key) {
        page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '" + key
                + "', bubbles: true, cancelable: true }))");
    }

    /** By keyboard alone: past the map to the list, to somebody on it, and to another measure. */
    @Test
    void somebodyReachesTheListFirstAndChoosesWithKeys() {
        try (Page page = open("nobody", "/map?lang=en")) {
            assertThat(page.run("const all = [...document.querySelectorAll('#main a, #main button, #main input,"
                            + " #main select, #main summary, #main [tabindex]')]; return all[0].getAttribute('href')"))
                    .isEqualTo("#map-list");
            page.run("document.querySelector('#main a.skip').focus()"); // it is seen when it has the keyboard
            page.run("document.activeElement.click()");
            assertThat(page.run("return document.activeElement.id")).isEqualTo("map-list");
            WebElement third = page.find("#map-list [data-list=named] tbody tr:nth-child(3) button");
            String name = third.getText();
            third.sendKeys(Keys.ENTER);
            page.awaitText(CHOSEN, name);
            page.awaitText("#map-card-name", name);
            assertThat(address(page)).contains("select=", "sight=", "map=");
            assertThat(page.run("return document.activeElement.textContent")).isEqualTo(name);
            new Select(page.find("#map-list-against")).selectByValue("pagerank");
            page.await("#map-list-alike");
            assertThat(address(page)).contains("against=pagerank");
            page.run("document.querySelector('.map-scatter [role=option][tabindex=\"0\"]').focus()");
            press(page, "Home");
            assertThat(String.valueOf(page.run("return document.activeElement.getAttribute('aria-label')")))
                    .contains(": rank ", "PageRank");
            String first = String.valueOf(page.run("return document.activeElement.querySelector('text').textContent"));
            press(page, "Enter");
            page.awaitText(CHOSEN, first);
            page.awaitText("#map-card-name", first);
            page.run("history.back()");
            page.awaitText(CHOSEN, name);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void whoIsSelectedOnTheMapIsMarkedOnTheListOrSaidToBeElsewhereInIt() {
        try (Page page = open("nobody", "/map?lang=en")) {
            String listed = page.find("#map-list [data-list=named] tbody tr:nth-child(2) button")
                    .getText();
            page.find("#map-search").sendKeys(listed);
            page.await("#map-found li");
            page.find("#map-search").sendKeys(Keys.ENTER);
            page.awaitText(CHOSEN, listed);
            new Select(page.find("#map-list-size")).selectByValue("10");
            page.awaitText(CHOSEN, listed);
            page.click("#map-list-last");
            page.awaitText("#map-list-elsewhere", listed + " is not on this page of the list: rank");
            assertThat(address(page)).contains("page=");
            page.click("#map-list-elsewhere button");
            page.awaitText(CHOSEN, listed);
            assertThat(address(page)).doesNotContain("page=");
        }
    }

    @Test
    void theListAsksWhatTheMapAsksPageByPageAndHowSureEachRankIs() {
        try (Page page = open("nobody", "/map?lang=en&rows=10")) {
            String first = page.find("#map-list [data-list=named] tbody th").getText();
            page.awaitText("#map-list-said", "1–10 of ");
            page.click("#map-list-after");
            page.awaitText("#map-list-said", "11–");
            assertThat(page.find("#map-list [data-list=named] tbody th").getText())
                    .isNotEqualTo(first);
            page.click("#map-list-interval");
            page.await("#map-list .whisker");
            new Select(page.find("#measure")).selectByValue("pagerank");
            page.awaitText("#map-list caption", "PageRank");
            assertThat(address(page))
                    .contains("measure=pagerank", "interval=true")
                    .doesNotContain("page=");
            page.run("history.back()");
            page.awaitText("#map-list-said", "11–");
        }
    }

    /** Heads of columns sort the page that is there, by mouse and keyboard; ranks stay what they are. */
    @Test
    void rowsOfAPageAreSortedByTheHeadsOfTheirColumns() {
        try (Page page = open("nobody", "/map?lang=en&rows=10")) {
            List<Object> byRank = names(page);
            page.click("#map-list [data-list=named] th:nth-child(2) .sort");
            page.await("#map-list th:nth-child(2)[aria-sort=ascending]");
            page.awaitText("#map-list-said", "Rows of this page are sorted by");
            assertThat(address(page)).contains("sort=name");
            assertThat(names(page)).isNotEqualTo(byRank).hasSameElementsAs(byRank);
            page.find("#map-list [data-list=named] th:nth-child(2) .sort").sendKeys(Keys.ENTER);
            page.await("#map-list th:nth-child(2)[aria-sort=descending]");
            assertThat(page.run("return document.activeElement.closest('th').getAttribute('aria-sort')"))
                    .isEqualTo("descending");
            for (int width : new int[] {390, 1440}) {
                page.width(width);
                if (width == 390) {
                    page.click("[data-side=list]");
                }
                for (String language : List.of("zh", "en")) {
                    page.language(language);
                    page.await("#map-list [data-list=named] .sort");
                    assertThat(page.find("#map-list [data-list=named] .sort").isDisplayed())
                            .isTrue();
                    Path picture = PICTURES.resolve("sorted-" + width + "-" + language + ".png");
                    page.pictureTo(picture);
                    assertThat(page.faults()).as(picture.toString()).isEmpty();
                }
            }
            page.click("#map-list [data-list=named] th:nth-child(1) .sort");
            page.await("#map-list th:nth-child(1)[aria-sort=ascending]");
            assertThat(names(page)).isEqualTo(byRank);
            assertThat(address(page)).doesNotContain("sort=");
        }
    }

    private static List<Object> names(Page page) {
        return List.copyOf((List<?>) Objects.requireNonNull(page.run("return [...document.querySelectorAll("
                + "'#map-list [data-list=named] tbody th')].map(head => head.textContent)")));
    }

    @Test
    void aTelephoneShowsOneAtATimeAndAnAddressShowsTheSameAgain() {
        try (Page page = open("nobody", "/map?lang=en&view=list")) {
            assertThat(page.find("#map").isDisplayed()).isFalse();
            page.width(390);
            page.click("[data-side=map]");
            page.await(READY);
            assertThat(page.find("#map-list").isDisplayed()).isFalse();
            assertThat(page.find("[data-side=both]").isDisplayed()).isFalse();
            assertThat(address(page)).contains("view=map");
            page.run("history.back()");
            page.await("#map-list [data-list=named] tbody button");
            assertThat(page.find("#map").isDisplayed()).isFalse();
            page.find("#map-list [data-list=named] tbody button").sendKeys(Keys.ENTER);
            page.await(CHOSEN);
            page.click("[data-side=map]");
            page.await(READY);
            assertThat(address(page)).contains("select=");
        }
    }

    @Test
    void theLivingStandInBandsAndItIsSaidWhetherThoseCanBeRead() {
        try (Page page = open("researcher:thesis", "/map?lang=en&view=list")) {
            page.await("#map-list [data-list=classes] .band");
            assertThat(page.find("#map-list-said").getText()).containsAnyOf(": readable.", ": wide bands");
        }
    }

    @Test
    void theListCanBeUsedByAllInBothLanguagesOnEveryScreen() {
        try (Page page = open("researcher:thesis", "/map?lang=en&view=list&against=pagerank&interval=true")) {
            page.find("#map-list [data-list=named] tbody button").sendKeys(Keys.ENTER);
            page.await(CHOSEN);
            page.await(".map-scatter [role=option]");
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (int width : new int[] {390, 1440}) {
                    page.width(width);
                    for (String language : List.of("zh", "en")) {
                        page.language(language);
                        for (String side : width == 390 ? List.of("list") : List.of("both", "list")) {
                            page.click("[data-side=" + side + "]");
                            page.await(".map-scatter [role=option]");
                            Path picture = PICTURES.resolve(
                                    (dark ? "dark-" : "light-") + width + "-" + side + "-" + language + ".png");
                            page.pictureTo(picture);
                            assertThat(page.faults()).as(picture.toString()).isEmpty();
                        }
                    }
                }
            }
        }
    }
}
