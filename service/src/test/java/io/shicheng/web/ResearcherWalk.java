package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.Keys;

/**
 * The steps of a researcher on the map, in English: from a name that is looked for to all around it, the way to another,
 * why somebody is ranked where they are, other years, an address that is shared, and files that are taken along.
 */
final class ResearcherWalk {
    private static final String READY = "#map[data-graphics=ready]";
    private static final String SETTLED = "return !document.querySelector('.map-page [aria-busy=true]')";
    private static final String AROUND = "Within 1 or fewer ties";

    private final Page page;
    private final String pictures;

    /** @param pictures what files with pictures are called by */
    ResearcherWalk(Page page, String pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    private void picture(String place, String there) {
        WalkPictures.of(page, pictures + "-" + place, there, "en");
    }

    /** @return the row of whom was found */
    String search(String typed, String name) {
        page.type("#map-search", typed);
        page.awaitText("#map-found-0", name);
        picture("1-search", "#map-search");
        page.find("#map-search").sendKeys(Keys.ENTER);
        page.awaitText("#map-card-name", name);
        page.awaitText(".map-aside", "rank");
        page.awaitScript(SETTLED);
        String row = String.valueOf(page.find(".map-card").getDomAttribute("data-row"));
        assertThat(address()).contains("select=" + row);
        return row;
    }

    void around(String row) {
        page.find("#map").sendKeys("e");
        page.awaitText(".map-aside", AROUND);
        assertThat(address()).contains("ego=" + row + ",1");
        picture("2-around", ".map-card");
    }

    /** Why they are where they are by the measure of the map, told on their card. */
    void why(String name) {
        page.find(".map-card .why-button").sendKeys(Keys.ENTER);
        page.awaitText(".map-card .why-sentence", name);
        assertThat(page.find(".map-card .why-sentence").getText()).contains(" is number ");
        assertThat(page.find(".map-card [data-list=why]").getText()).contains("%");
        picture("4-why", ".map-card .why-sentence");
        page.find(".map-card .why-button").sendKeys(Keys.ENTER);
        page.awaitNone(".map-card .why-answer");
    }

    /** Where one is selected, the key for ways asks to whom. */
    void way(String row, String typed, String name) {
        page.find("#map").sendKeys("p");
        page.await("#map-search[data-to]:focus");
        page.type("#map-search", typed);
        page.awaitText("#map-found-0", name);
        page.find("#map-search").sendKeys(Keys.ENTER);
        page.awaitText("#map-card-name", name);
        page.awaitText(".map-aside", "On the shortest ways: ");
        List<?> on = (List<?>) Objects.requireNonNull(
                page.run("return [...document.querySelectorAll('#map-way button')].map(each => each.dataset.row)"));
        assertThat(String.valueOf(on.getFirst())).isEqualTo(row);
        assertThat(address()).contains("path=" + row + "," + on.getLast());
        picture("3-way", "#map-way");
    }

    /** Other years and back again, all around still lit; then by keys, what was undone. */
    void years(String row, int first) {
        around(row);
        page.run("const handle = document.getElementById('map-first'); handle.value = " + first
                + "; handle.dispatchEvent(new Event('input')); handle.dispatchEvent(new Event('change'))");
        page.awaitText(".map-span", first + " – ");
        assertThat(address()).contains("years=" + first + ",", "ego=" + row + ",1");
        picture("5-years", "#map-all-years");
        page.run("history.back()");
        page.awaitNone("#map-all-years");
        assertThat(address()).contains("ego=").doesNotContain("years=");
        page.find("#map").sendKeys(Keys.ESCAPE);
        page.awaitGone(".map-aside", AROUND);
        page.find("#map").sendKeys(Keys.chord(Keys.CONTROL, "y"));
        page.awaitText(".map-aside", AROUND);
    }

    /** @return the address that the page offers to others */
    String shared() {
        page.click("#map-share summary");
        page.await("#map-share-address");
        assertThat(String.valueOf(page.find("#map-share-citation").getDomProperty("value")))
                .contains("Shicheng", "snapshot");
        picture("6-share", "#map-share-address");
        String shared = String.valueOf(page.find("#map-share-address").getDomProperty("value"));
        page.click("#map-share summary");
        return shared.substring(shared.indexOf("/map?"));
    }

    /** The picture of it, and the graph in each of some formats, by how their bytes begin. */
    void files(String name, Map<String, String> formats) {
        page.click("#map-export summary");
        page.await("#map-export-svg");
        picture("7-export", "#map-export-svg");
        page.run("window.kept = []; const make = URL.createObjectURL;"
                + "URL.createObjectURL = file => { window.kept.push(file); return make(file); };");
        page.click("#map-export-svg");
        page.awaitScript("return window.kept.length > 0");
        assertThat(String.valueOf(page.run("return window.kept.pop().text()"))).contains(name, "snapshot=");
        formats.forEach((format, beginning) -> assertThat(String.valueOf(
                        page.run("return fetch(document.querySelector('#map-export [data-format=" + format + "]').href)"
                                + ".then(answer => answer.text()).then(text => text.slice(0, 400))")))
                .as(format)
                .contains(beginning));
        assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        assertThat(page.run("return performance.getEntriesByType('resource').map(e => e.name)"
                        + ".filter(name => !name.startsWith(location.origin)).length"))
                .isEqualTo(0L);
    }

    String address() {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }

    static void open(Page page, String address) {
        page.width(1440);
        page.open(address);
        page.await(READY);
        page.await("#map-counts");
    }
}
