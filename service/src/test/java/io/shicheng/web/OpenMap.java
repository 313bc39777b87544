package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.Keys;

/**
 * A map that a member of staff has open, with somebody selected, while that person takes their consent back elsewhere.
 * Leaves {@link Picture pictures} in {@code target/screenshots/walks}.
 */
final class OpenMap implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots", "walks");
    private static final String SETTLED = "return !document.querySelector('.map-page [aria-busy=true]')";

    private final Page page;
    private final String name;

    /** @param name whom it shows by name, on the map, on their card and in the list */
    OpenMap(int port, Logins logins, String name) {
        this.page = Page.as("staff:association", port, logins);
        this.name = name;
        page.width(1440);
        page.open("/map?lang=en");
        page.await("#map[data-graphics=ready]");
        page.await("#map-counts");
        // it may have been offered when they came in, and is offered once
        page.run("document.getElementById('map-offer-no')?.click()");
        page.type("#map-search", name);
        page.awaitText("#map-found-0", name);
        page.find("#map-search").sendKeys(Keys.ENTER);
        page.awaitText("#map-card-name", name);
        page.awaitText("#map-list", name);
        page.awaitScript(SETTLED);
        look("before");
    }

    /** Whoever comes back to it sees nobody of that name, nor what was said of them, in either language. */
    void theNameIsGone() {
        Object asked = page.run("return document.getElementById('map-search').value");
        assertThat(asked).as("what somebody typed themselves").isEqualTo(name);
        page.run("document.getElementById('map-search').value = ''");
        page.run("window.dispatchEvent(new Event('focus'))");
        page.awaitText("#map-notice", "The data changed");
        page.await("#map[data-graphics=ready]");
        page.await("#map-counts");
        page.awaitScript(SETTLED);
        page.awaitScript("return !document.querySelector('#map-list [aria-busy=true]')");
        for (String language : List.of("zh", "en")) {
            page.language(language);
            page.await("#map-notice");
            assertThat(page.find("main").getText()).doesNotContain(name);
        }
        assertThat(page.has(".map-card")).as("the card of whom was selected").isFalse();
        assertThat(String.valueOf(page.run("return location.href"))).doesNotContain("select=");
        look("after");
    }

    private void look(String when) {
        for (String language : List.of("zh", "en")) {
            page.language(language);
            for (boolean dark : new boolean[] {true, false}) {
                page.dark(dark);
                for (int width : Picture.WANTED ? new int[] {390, 1440} : new int[] {1440}) {
                    page.width(width);
                    page.awaitScript(SETTLED);
                    String file = "withdrawal-" + when + "-" + language + (dark ? "-dark-" : "-light-") + width;
                    page.pictureTo(PICTURES.resolve(file + ".png"));
                }
            }
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
