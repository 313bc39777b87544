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

/**
 * Somebody who opens the demonstration and knows nothing of it, in their language: to a first insight in a few clicks.
 * Leaves {@link WalkPictures pictures} in {@code target/screenshots/walks}.
 */
class NewcomerWalkIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "walks");
    private static final String READY = "#map[data-graphics=ready]";
    private static final String SETTLED = "return !document.querySelector('.map-page [aria-busy=true]')";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: no newcomer walks.");
    }

    /** At the address that {@code ./shicheng demo} prints, in a browser that is set to English. */
    @Test
    void aNewcomerOfEachLanguageLearnsWhoKnowsTheMostPeopleInAFewClicks() throws IOException {
        for (String language : List.of("zh", "en")) {
            try (Page page = Page.visitor(port())) {
                page.width(1440);
                page.open("/map");
                page.await(READY);
                page.await("#map-counts");
                page.run(
                        "window.clicks = 0; addEventListener('click', event => { clicks += event.isTrusted ? 1 : 0; }, true)");
                long clicks = 1;
                if (language.equals("zh")) {
                    page.language("zh");
                    clicks++;
                }
                page.await("#map-offer");
                assertThat(page.find("#map-asked").isDisplayed()).isTrue();
                assertThat(page.has("#map-tour-begin"))
                        .as("the tour is offered once")
                        .isFalse();
                WalkPictures.of(page, "newcomer-opened", READY, language);
                page.click("#map-asked [data-question=bridges]");
                // of so small a sample too few are shown by name to lead from one community to another
                page.await("#map-ask-other");
                assertThat(page.has(".map-card"))
                        .as("nobody is shown as the first")
                        .isFalse();
                WalkPictures.of(page, "newcomer-nobody", "#map-ask-other", language);
                page.click("#map-ask-other");
                clicks++;
                page.await(".map-card[data-row] #map-card-name");
                String first = page.find("#map-card-name").getText();
                page.awaitText("#map-answer", first);
                if (!Picture.WANTED) { // which turn the language by clicks of their own
                    assertThat(page.run("return clicks")).as("clicks").isEqualTo(clicks);
                }
                page.awaitText(".map-ranks", "22");
                assertThat(page.find("#map-asked").isDisplayed()).isFalse();
                assertThat(address(page)).contains("measure=degree", "select=");
                look(page, language);
                page.click("#map-questions");
                assertThat(page.find("#map-asked").isDisplayed()).isTrue();
                page.open("/map?colour=kind");
                page.await(READY);
                assertThat(page.find("#map-asked").isDisplayed())
                        .as("who comes by an address is asked nothing")
                        .isFalse();
                assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
            }
        }
    }

    /** The answer on every screen, light and dark; and on a telephone their card is the next thing below the map. */
    private static void look(Page page, String language) throws IOException {
        for (boolean dark : new boolean[] {true, false}) {
            page.dark(dark);
            // the widest takes as long as all others together, and is no other in the other light
            for (int width : dark == language.equals("zh") ? new int[] {390, 3840, 1440} : new int[] {390, 1440}) {
                page.width(width);
                page.await(READY);
                page.awaitScript(SETTLED);
                page.run("return new Promise(resolve => setTimeout(resolve, 400))");
                Path picture = PICTURES.resolve(
                        "newcomer-answer-" + language + (dark ? "-dark-" : "-light-") + width + ".png");
                page.pictureToLookAt(picture);
                assertThat(page.faults()).as(picture.toString()).isEmpty();
                assertThat(colours(picture)).as(picture.toString()).isGreaterThan(60);
                if (width == 390) {
                    assertThat(page.run("const box = css => document.querySelector(css).getBoundingClientRect();"
                                    + "return box('#map-card-name').top - box('#map').bottom < 150"))
                            .isEqualTo(true);
                }
            }
        }
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
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
