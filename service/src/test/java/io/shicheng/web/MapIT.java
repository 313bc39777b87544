package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The map in a browser, on the whole service. Leaves {@link Picture pictures} in {@code target/screenshots/map}. */
class MapIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "map");
    private static final String READY = "#map[data-graphics=ready]";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the map is not looked at.");
    }

    private Page open(String role, String address) {
        Page page = role.equals("nobody") ? Page.visitor(port()) : Page.as(role, port(), logins());
        page.width(1440);
        page.open(address);
        page.await(READY);
        page.await("#map-counts");
        return page;
    }

    /** By keyboard alone: to somebody, their card, all around them, years, and back. */
    @Test
    void somebodyWalksSelectsLooksAroundTurnsToOtherYearsAndGoesBack() {
        try (Page page = Page.visitor(port())) {
            page.width(1440);
            page.open("/?lang=en");
            page.click("#pages a[href='/map']");
            page.await(READY);
            page.await("#map-counts");
            WebElement map = page.find("#map");
            map.sendKeys(Keys.ARROW_RIGHT);
            page.awaitText("#map-said", "tied to");
            map.sendKeys(Keys.ENTER);
            page.await(".map-card[data-row] #map-card-name");
            page.awaitText(".map-aside", "rank");
            String row = String.valueOf(page.find(".map-card").getDomAttribute("data-row"));
            assertThat(address(page)).contains("select=" + row);
            map.sendKeys("e");
            page.awaitText(".map-aside", "Within 1 or fewer ties");
            slide(page, "map-first", 2000);
            page.awaitText(".map-span", "2000 – ");
            assertThat(address(page)).contains("years=2000,", "ego=" + row + ",1");
            page.run("history.back()");
            page.awaitNone("#map-all-years");
            assertThat(address(page)).contains("ego=").doesNotContain("years=");
            map.sendKeys(Keys.ESCAPE);
            page.awaitGone(".map-aside", "Within 1 or fewer ties");
            map.sendKeys(Keys.chord(Keys.CONTROL, "y"));
            page.awaitText(".map-aside", "Within 1 or fewer ties");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
            assertThat(page.run("return performance.getEntriesByType('resource').map(e => e.name)"
                            + ".filter(name => !name.startsWith(location.origin)).length"))
                    .isEqualTo(0L);
        }
    }

    /** Two clicks from the beginning to somebody who answers a question; then the questions are behind a button. */
    @Test
    void aQuestionToBeginWithLeadsToWhoAnswersIt() throws IOException {
        try (Page page = open("staff:association", "/map?lang=zh")) {
            assertThat(page.find("#map-asked a[href='/plans']").isDisplayed()).isTrue();
            page.pictureTo(PICTURES.resolve("questions.png"));
            page.click("#map-asked [data-question=acquainted]");
            page.await(".map-card[data-row='0'] #map-card-name");
            assertThat(address(page)).contains("measure=degree", "select=0");
            assertThat(page.find("#map-asked").isDisplayed()).isFalse();
            page.click("#map-questions");
            assertThat(page.find("#map-asked").isDisplayed()).isTrue();
            page.pictureTo(PICTURES.resolve("answer.png"));
        }
        try (Page page = open("nobody", "/map?lang=en&colour=kind")) {
            assertThat(page.find("#map-asked").isDisplayed())
                    .as("who comes by an address is asked nothing")
                    .isFalse();
        }
    }

    /** What somebody sends to others shows them the same. */
    @Test
    void anAddressShowsTheSameToAnotherVisitor() {
        String sent;
        try (Page page = open("nobody", "/map?lang=en&colour=kind&hide=work")) {
            page.find("#map").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER, "+", "+");
            page.awaitText(".map-aside", "rank");
            page.await("#map-undo:not(:disabled)");
            page.awaitAddress("sight=");
            sent = address(page);
        }
        assertThat(sent).contains("select=", "sight=", "colour=kind", "hide=work");
        try (Page page = open("nobody", sent)) {
            page.awaitText(".map-aside", "rank");
            assertThat(address(page)).isEqualTo(sent);
            assertThat(page.find("[data-kind=work]").isSelected()).isFalse();
            assertThat(page.has("#map-notice")).isFalse();
        }
    }

    @Test
    void otherFiltersKeepWhoIsSelectedAndEverythingIsFoundAgainByBack() {
        try (Page page = open("steward", "/map?lang=en")) {
            String before = page.find("#map-counts").getText();
            new Select(page.find("#cluster")).selectByValue("film-town");
            page.awaitGone("#map-counts", before);
            page.await(READY);
            assertThat(address(page)).contains("cluster=film-town");
            page.run("history.back()");
            page.awaitText("#map-counts", before);
            assertThat(page.find("#cluster").getDomProperty("value")).isEmpty();
        }
    }

    @Test
    void whoIsDrawnDependsOnWhoLooks() {
        Set<String> counts = new HashSet<>();
        for (String role : List.of("nobody", "researcher:thesis", "staff:association", "steward")) {
            try (Page page = open(role, "/map?lang=en")) {
                counts.add(page.find("#map-counts").getText());
            }
        }
        assertThat(counts).hasSizeGreaterThan(2);
    }

    @Test
    void theMapIsDrawnInBothLanguagesLightAndDarkOnEveryScreenAndCanBeUsedByAll() throws IOException {
        try (Page page = open("researcher:thesis", "/map?lang=en")) {
            page.find("#map").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
            page.awaitText(".map-aside", "rank");
            // words for somebody's own page would take whoever looks for the one who is looked at
            assertThat(page.find(".map-aside").getText()).doesNotContainPattern("(?i)\\byou\\b");
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (int width : new int[] {390, 1440, 3840}) {
                    page.width(width);
                    for (String language : new String[] {"zh", "en"}) {
                        page.language(language);
                        page.await(READY);
                        page.run("return new Promise(resolve => setTimeout(resolve, 400))");
                        Path picture = PICTURES.resolve((dark ? "dark-" : "light-") + width + "-" + language + ".png");
                        page.pictureToLookAt(picture);
                        assertThat(page.faults()).as(picture.toString()).isEmpty();
                        assertThat(colours(picture)).as(picture.toString()).isGreaterThan(60);
                    }
                }
            }
        }
    }

    /** Without a graphics card there is a way to the same as a list. */
    @Test
    void aLostGraphicsCardIsToldOfAndTheMapComesBack() {
        try (Page page = open("nobody", "/map?lang=en")) {
            page.run("window.card = document.getElementById('map-canvas').getContext('webgl2')"
                    + ".getExtension('WEBGL_lose_context'); window.card.loseContext()");
            page.await("#map[data-graphics=lost]");
            page.awaitText("#map-notice", "drawn again");
            page.run("window.card.restoreContext()");
            page.await(READY);
        }
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }

    private static void slide(Page page, String handle, int year) {
        page.run("const handle = document.getElementById('" + handle + "'); handle.value = " + year
                + "; handle.dispatchEvent(new Event('input')); handle.dispatchEvent(new Event('change'))");
    }

    /** How many colours are in the middle of a picture. */
    private static int colours(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = image.getWidth() / 4; x < image.getWidth() * 3 / 4; x++) {
            for (int y = 150; y < 650; y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
