package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * The tour of the map, and the ways by which a keyboard gets about. Leaves {@link Picture pictures} in {@code
 * target/screenshots/tour}.
 */
class MapTourIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "tour");

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the tour is not taken.");
    }

    private static void open(Page page, String address, int width) {
        page.width(width);
        page.open(address);
        page.await("#map[data-graphics=ready]");
        page.await("#map-counts");
    }

    private static void press(Page page, CharSequence key) {
        page.focused().sendKeys(key);
    }

    /** By keyboard alone, to the end: each step stands on the screen beside what it points at. */
    @Test
    void aNewcomerIsOfferedTheTourOnceAndTakesItByKeyboard() {
        for (int width : new int[] {1440, 390}) {
            try (Page page = Page.visitor(port())) {
                open(page, "/map?lang=en", width);
                page.await("#map-offer");
                for (String language : new String[] {"zh", "en"}) {
                    page.language(language);
                    page.pictureTo(PICTURES.resolve("offer-" + language + "-" + width + ".png"));
                    assertThat(page.faults()).isEmpty();
                }
                page.find("#map-offer-yes").sendKeys(Keys.ENTER);
                for (String step : List.of("search", "map", "card", "time", "list")) {
                    page.await("#map-tour[data-step=" + step + "]");
                    page.awaitScript("return document.activeElement.id === 'map-tour-next'");
                    assertThat(page.has("[data-toured]")).as(step).isTrue();
                    page.awaitScript(
                            "const box = document.getElementById('map-tour').getBoundingClientRect();"
                                    + "return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight");
                    for (String language : new String[] {"zh", "en"}) {
                        page.run("document.querySelector('[data-language=" + language + "]').click()");
                        page.await("html[lang^=" + language + "]");
                        if (Picture.WANTED) {
                            page.screenTo(PICTURES.resolve(step + "-" + language + "-" + width + ".png"));
                        }
                    }
                    assertThat(page.faults()).as(step + " " + width).isEmpty();
                    press(page, Keys.ENTER);
                }
                page.awaitNone("#map-tour");
                page.awaitScript("return document.activeElement.id === 'map'");
                assertThat(page.has("[data-toured], #map-offer")).isFalse();
                assertThat(page.run("return Object.keys(localStorage).sort().join()"))
                        .isEqualTo("shicheng.language,shicheng.tour");
                open(page, "/map", width);
                assertThat(page.has("#map-offer")).isFalse();
                assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
            }
        }
    }

    @Test
    void itBeginsFromTheQuestionsAndEscapeLeavesItWhereTheKeyboardWas() {
        try (Page page = Page.visitor(port())) {
            open(page, "/map?lang=en&colour=kind", 1440);
            page.click("#map-offer-no");
            page.awaitNone("#map-offer");
            page.find("#map-questions").sendKeys(Keys.ENTER);
            page.await("#map-tour-begin").sendKeys(Keys.ENTER);
            page.await("#map-tour[data-step=search]");
            press(page, Keys.TAB);
            press(page, Keys.ESCAPE);
            page.awaitNone("#map-tour");
            page.awaitScript("return document.activeElement.id === 'map-questions'");
            assertThat(page.run("return location.search")).asString().contains("colour=kind");
        }
    }

    /** The first link within the page leads to the list, wherever that is not shown. */
    @Test
    void theListIsReachedByKeyboardFromTheFirstLink() {
        for (int width : new int[] {1440, 390}) {
            try (Page page = Page.visitor(port())) {
                open(page, "/map?lang=en&view=map", width);
                page.run("document.getElementById('main').focus()");
                press(page, Keys.TAB);
                assertThat(page.focused().getDomAttribute("href")).isEqualTo("#map-list");
                assertThat(
                                page.run(
                                        "const link = document.activeElement.getBoundingClientRect();"
                                                + "return link.left >= 0 && link.top >= 0 && link.width > 50 && link.bottom <= innerHeight"))
                        .as("it is seen while it has the keyboard")
                        .isEqualTo(true);
                press(page, Keys.ENTER);
                page.await("#map-list");
                page.awaitScript("return document.activeElement.id === 'map-list'");
                page.await("#map-list table.ranking tbody tr");
                press(page, Keys.TAB);
                assertThat(page.run("return document.activeElement.closest('#map-list') !== null"))
                        .isEqualTo(true);
                page.run("history.back()");
                page.awaitScript("return !document.getElementById('map-list').checkVisibility()");
            }
        }
    }

    /** What stands at the left fits into its column, whatever the language. */
    @Test
    void nothingAtTheLeftScrollsSideways() {
        try (Page page = Page.visitor(port())) {
            open(page, "/map?lang=en", 1440);
            page.run("document.querySelectorAll('.map-side details').forEach(part => part.open = true)");
            for (int width : new int[] {1000, 1440}) {
                page.width(width);
                for (String language : new String[] {"zh", "en"}) {
                    page.language(language);
                    assertThat((List<?>) page.run("const side = document.querySelector('.map-side');"
                                    + "return side.scrollWidth <= side.clientWidth ? [] : [...side.querySelectorAll('*')]"
                                    + ".filter(e => e.getBoundingClientRect().right > side.getBoundingClientRect().left"
                                    + " + side.clientWidth).map(e => e.outerHTML.slice(0, 120))"))
                            .as(language + " " + width)
                            .isEmpty();
                }
            }
        }
    }
}
