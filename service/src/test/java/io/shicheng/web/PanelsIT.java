package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands beside the map and beside a list, in a browser whose scroll bars take room. Leaves pictures in {@code
 * target/screenshots/panels}.
 */
class PanelsIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "panels");
    private static final String READY = "#map[data-graphics=ready]";
    /** Parts of the page that are wider than the room they have, and by how much. */
    private static final String TOO_WIDE =
            "return ['html', '.map-side', '.map-aside', '#kept', '#plan-part'].flatMap(css =>"
                    + " [...document.querySelectorAll(css)]).filter(part => part.scrollWidth > part.clientWidth)"
                    + ".map(part => (part.id || part.className || part.tagName) + ': ' + part.scrollWidth + ' > '"
                    + " + part.clientWidth)";
    /** Whether what is offered above the map covers what is in the row above it, or the map. */
    private static final String COVERED = "const box = css => document.querySelector(css).getBoundingClientRect();"
            + "const offer = box('#map-offer'); return ['.map-taking', '.map-sides', '#map'].filter(css => {"
            + " const other = box(css); return offer.left < other.right && other.left < offer.right"
            + " && offer.top < other.bottom && other.top < offer.bottom; })";

    @TempDir
    Path profile;

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the panels are not looked at.");
    }

    private static List<?> list(Page page, String script) {
        return (List<?>) Objects.requireNonNull(page.run(script));
    }

    @Test
    void nothingBesideTheMapScrollsSidewaysOrIsCovered() {
        try (Page page = Page.withBars(profile, port())) {
            page.width(1440);
            page.open("/map?lang=en");
            page.await("#map-offer");
            assertThat(page.run("return innerWidth > document.documentElement.clientWidth"))
                    .as("the bar takes room")
                    .isEqualTo(true);
            page.logIn(logins().named("panels", "staff:association").login());
            for (int width : new int[] {1440, 390}) {
                page.width(width);
                for (String language : List.of("en", "zh")) {
                    page.run("localStorage.clear()"); // it is offered on the first visit alone
                    page.open("/map?lang=" + language);
                    page.await(READY);
                    page.await("#map-offer");
                    page.run("document.querySelector('.map-side details').open = true");
                    page.await("[data-kind=people]");
                    if (width == 1440) {
                        page.await("#map-list table.ranking tbody tr");
                    }
                    String name = "map-" + language + "-" + width;
                    page.screenTo(PICTURES.resolve(name + ".png"));
                    assertThat(list(page, TOO_WIDE)).as(name).isEmpty();
                    assertThat(list(page, COVERED)).as(name).isEmpty();
                }
            }
        }
    }

    /** Whoever chooses somebody far down a list sees their card without going back. */
    @Test
    void theCardOfWhomAListNamesIsInSight() {
        try (Page page = Page.withBars(profile, port())) {
            page.width(1440);
            page.open("/map?sides=list&lang=en");
            page.await("#map-list table.ranking tbody tr:nth-child(10)");
            page.run("const last = [...document.querySelectorAll('#map-list table.ranking tbody tr [data-id]')].at(-1);"
                    + " last.scrollIntoView({ block: 'end' }); last.click();");
            page.await(".map-card[data-row] #map-card-name");
            page.awaitScript("const card = document.getElementById('map-card-name').getBoundingClientRect();"
                    + " return scrollY > 0 && card.top >= 0 && card.bottom <= innerHeight");
            page.screenTo(PICTURES.resolve("card-en.png"));
        }
    }

    /** On a wide screen a contact list begins above the fold, beside what is asked; on a narrow one they follow. */
    @Test
    void aContactListStandsBesideWhatIsAsked() {
        try (Page page = Page.withBars(profile, port())) {
            page.width(1440);
            page.logIn(logins().named("desk", "staff:association").login());
            page.open("/plans.html?lang=en");
            page.await("#purpose option[value=training]");
            page.type("#number", "6");
            page.screenTo(PICTURES.resolve("asked-en-1440.png"));
            page.click("#propose");
            page.await("table.plan tbody tr:nth-child(6)");
            page.run("scrollTo(0, 0)");
            assertThat(page.run("const plan = document.getElementById('plan-part').getBoundingClientRect();"
                            + " const form = document.getElementById('wish-form').getBoundingClientRect();"
                            + " return plan.left >= form.right && plan.top < innerHeight / 2"
                            + " && plan.width > innerWidth / 2"))
                    .isEqualTo(true);
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (int width : new int[] {1440, 390}) {
                    page.width(width);
                    for (String language : List.of("zh", "en")) {
                        page.language(language);
                        page.await("table.plan tbody tr:nth-child(6)");
                        String name = (dark ? "dark-" : "") + "list-" + language + "-" + width;
                        page.pictureTo(PICTURES.resolve(name + ".png"));
                        assertThat(list(page, TOO_WIDE)).as(name).isEmpty();
                        assertThat(page.beyondTheScreen()).as(name).isEmpty();
                    }
                }
            }
        }
    }
}
