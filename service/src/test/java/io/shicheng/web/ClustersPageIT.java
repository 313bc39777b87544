package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The overview of the clusters in a browser, on the whole service. Leaves {@link Picture pictures} in {@code
 * target/screenshots/clusters}.
 */
class ClustersPageIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "clusters");
    private static final String ROWS = "table[data-list=clusters] tbody tr";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the clusters are not looked at.");
    }

    private Page open(String role, String address) {
        Page page = role.equals("nobody") ? Page.visitor(port()) : Page.as(role, port(), logins());
        page.width(1440);
        page.open(address);
        page.await(ROWS);
        return page;
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }

    @Test
    void somebodyFindsTheClustersFromTheMapAndAMapFromACluster() {
        try (Page page = Page.visitor(port())) {
            page.width(1440);
            page.open("/map?lang=en");
            page.click("#pages a[href='/clusters']");
            page.await(ROWS);
            page.click("table[data-list=clusters] a[href*='film-town']");
            page.await("#map-list [data-list=named] tbody button");
            assertThat(address(page)).startsWith("/map?").contains("cluster=film-town");
        }
    }

    @Test
    void kindsOfTieAndAYearStandInTheAddressAndBackUndoesThem() {
        try (Page page = open("nobody", "/clusters?lang=en")) {
            String all = page.find("#overview").getText();
            page.find("#overview-form input[name=at]").sendKeys("1990");
            page.run("document.querySelector('#overview-form details').open = true");
            page.click("#overview-form input[value=master_of]");
            page.click("#overview-form button");
            page.await(ROWS);
            page.await("table[data-list=clusters] a[href*='at=1990']");
            assertThat(address(page)).isEqualTo("/clusters?ties=master_of&at=1990");
            assertThat(String.valueOf(page.run("return document.querySelector('table[data-list=clusters] a').href")))
                    .contains("ties=master_of", "at=1990");
            page.run("history.back()");
            page.awaitText("#overview", "Who leads from one place to another");
            assertThat(page.find("#overview").getText()).isEqualTo(all);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void theOverviewIsSavedAsAFileOfWhatIsAsked() {
        try (Page page = open("staff:association", "/clusters?ties=master_of&lang=en")) {
            page.await("#save-xlsx");
            page.run(
                    "window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push(this.download); }");
            for (String format : List.of("xlsx", "csv")) {
                page.click("#save-" + format);
                page.awaitScript("return saved.includes('clusters." + format + "')");
            }
            assertThat(page.has(".problem")).isFalse();
            assertThat(String.valueOf(page.run("return performance.getEntriesByType('resource').map(one => one.name)"
                            + ".filter(name => name.includes('format=')).join(' ')")))
                    .contains("ties=master_of&format=xlsx", "ties=master_of&format=csv");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void theClustersCanBeReadByAllInBothLanguagesOnEveryScreen() {
        try (Page page = open("staff:association", "/clusters?lang=en")) {
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (int width : new int[] {390, 1440}) {
                    page.width(width);
                    for (String language : List.of("zh", "en")) {
                        page.language(language);
                        page.await("table[data-list=bridges]");
                        Path picture = PICTURES.resolve((dark ? "dark-" : "light-") + width + "-" + language + ".png");
                        page.pictureTo(picture);
                        assertThat(page.faults()).as(picture.toString()).isEmpty();
                        assertThat(page.run("return document.documentElement.scrollWidth <= innerWidth"))
                                .as(picture.toString())
                                .isEqualTo(true);
                    }
                }
            }
        }
    }
}
