package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.disclosure.Disclosure;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The page in a browser, before a gate that answers when it is told to. */
@SpringBootTest(
        classes = WebLayer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "shicheng.web.answer-within=5m")
@DirtiesContext
class WaitingPageIT {
    private static final Path PICTURES = Path.of("target", "screenshots", "waiting");

    @Autowired
    private Disclosure disclosure;

    @LocalServerPort
    private int port;

    private ScriptedDisclosure gate() {
        return (ScriptedDisclosure) disclosure;
    }

    @AfterEach
    void end() {
        gate().endless = false;
    }

    @Test
    void aLongAnswerShowsWhatIsDoneAndCanBeCancelledAndNoOldTableStays() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        try (Page page = Page.visitor(port)) {
            page.open("/rankings?lang=en");
            page.await("table.ranking");
            gate().endless = true;
            page.click("#rank");
            assertThat(page.has("table.ranking")).isFalse();
            page.awaitText("#ranking .what", "Working it out");
            assertThat(page.find("#ranking").getDomAttribute("aria-busy")).isEqualTo("true");
            for (int width : new int[] {390, 1440}) {
                page.width(width);
                for (String language : new String[] {"zh", "en"}) {
                    page.language(language);
                    assertThat(page.faults()).isEmpty();
                    page.pictureTo(PICTURES.resolve(width + "-" + language + ".png"));
                }
            }
            page.click("#ranking .cancel-wait");
            page.awaitText("#ranking", "Cancelled.");
            assertThat(page.find("#ranking").getDomAttribute("aria-busy")).isEqualTo("false");
            gate().endless = false;
            page.click("#rank");
            page.await("table.ranking");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void whoLeavesThePageOrAsksAnewStopsWhatTheyAskedForBefore() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        try (Page page = Page.visitor(port)) {
            page.open("/rankings?lang=en");
            page.await("table.ranking");
            gate().endless = true;
            // more than are worked on at once: each stops the one before
            for (int i = 0; i < 4; i++) {
                page.click("#rank");
            }
            page.await("#ranking .cancel-wait");
            page.open("/limits.html");
            gate().endless = false;
            page.open("/rankings?lang=en");
            page.await("table.ranking");
        }
    }
}
