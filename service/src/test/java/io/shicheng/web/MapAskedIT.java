package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/**
 * What is asked of two on the map, and of years, in a browser, on the whole service. Leaves {@link Picture pictures} in
 * {@code target/screenshots/map-asked}.
 */
class MapAskedIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "map-asked");
    private static final String READY = "#map[data-graphics=ready]";
    /** Rows of two in different communities who are tied to the same somebody, and whose communities are tied. */
    private static final String TWO = """
            const head = await (await fetch('/api/v1/map')).json();
            const { readMap } = await import('/page/map/bytes.js');
            const data = readMap(await (await fetch(`/api/v1/maps/${head.id}/data`)).arrayBuffer());
            const tied = Array.from({ length: data.nodes }, () => []);
            data.from.forEach((from, tie) => { tied[from].push(data.to[tie]); tied[data.to[tie]].push(from); });
            for (const others of tied) {
                for (const from of others) {
                    const to = others.find((one) => data.community[one] !== data.community[from]);
                    if (to !== undefined) return [head.id, from, to];
                }
            }
            return null;
            """;

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the map is not looked at.");
    }

    private Page open(String address) {
        Page page = Page.visitor(port());
        page.width(1440);
        page.open(address);
        page.await(READY);
        page.await("#map-counts");
        return page;
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }

    /** By a key and by a button; what is lit stands in the address, on the card and in a list, and Back undoes it. */
    @Test
    void whomTwoAreBothTiedToAndWhoBridgesTheirCommunitiesIsLitAndListed() {
        try (Page page = open("/map?lang=en")) {
            List<?> two = (List<?>) Objects.requireNonNull(page.run("return (async () => {" + TWO + "})()"));
            String pair = two.get(1) + "," + two.get(2);
            page.open("/map?lang=en&select=" + pair + "&map=" + two.get(0));
            page.await(READY);
            page.await("#map-bridge");
            Object asked = asked(page);
            page.find("#map").sendKeys("c");
            page.awaitText(".map-aside", "Tied to both: ");
            page.await("#map-common[aria-pressed=true]");
            page.await("#map-between ol button[data-row]");
            assertThat(address(page)).contains("common=" + pair);
            page.click("#map-bridge");
            page.awaitText(".map-aside", "Ties between the two: ");
            page.await("#map-between h3 ~ ol ~ h3 ~ ol button[data-row]");
            assertThat(address(page)).contains("bridge=" + pair).doesNotContain("common=");
            assertThat(asked(page)).as("nothing is asked of the service").isEqualTo(asked);
            String shown = address(page);
            for (String language : List.of("zh", "en")) {
                page.language(language);
                page.await("#map-bridge[aria-pressed=true]");
                Path picture = PICTURES.resolve("bridge-" + language + ".png");
                page.run("return new Promise(resolve => setTimeout(resolve, 400))");
                page.pictureTo(picture);
                assertThat(page.faults()).as(picture.toString()).isEmpty();
            }
            page.run("history.back()");
            page.await("#map-common[aria-pressed=true]");
            page.pictureTo(PICTURES.resolve("common.png"));
            page.open(shown);
            page.await(READY);
            page.awaitText(".map-aside", "Ties between the two: ");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    /** As it was known by a year: what began later is gone, and comes back with Back. */
    @Test
    void theMapIsShownAsItWasKnownByTheEndOfSomeYears() {
        try (Page page = open("/map?lang=en&size=same")) {
            page.run("const last = document.getElementById('map-last'); last.value = Number(last.min) + 1;"
                    + " last.dispatchEvent(new Event('input')); last.dispatchEvent(new Event('change'))");
            page.awaitAddress("years=");
            new Select(page.find("#map-times")).selectByValue("known");
            page.awaitText(".map-span", "until ");
            assertThat(address(page)).contains("time=known");
            assertThat(page.has("#map-first")).isFalse();
            for (String language : List.of("zh", "en")) {
                page.language(language);
                page.await("#map-times-hint");
                page.run("return new Promise(resolve => setTimeout(resolve, 400))");
                Path picture = PICTURES.resolve("known-" + language + ".png");
                page.pictureTo(picture);
                assertThat(page.faults()).as(picture.toString()).isEmpty();
            }
            page.run("history.back()");
            page.await("#map-first");
            assertThat(address(page)).doesNotContain("time=");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    /** How often the service was asked for a part of the map. */
    private static @Nullable Object asked(Page page) {
        return page.run("return performance.getEntriesByType('resource')"
                + ".filter(({ name }) => /\\/maps\\/[^/]+\\/(ego|path)/.test(name)).length");
    }
}
