package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do on their telephones is on the screen: tables are cards there, in both languages. */
class PhoneIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "phone");
    private static final int PHONE = 390;

    /** Of the sample, with eight consents. */
    private static final String PERSON = "p000027";

    @BeforeAll
    void fill() throws IOException {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
    }

    /** In both languages, at the width of a telephone and at that of a desk. */
    private static void look(Page page, String name) {
        for (String language : List.of("zh", "en")) {
            page.width(1440);
            page.language(language);
            page.run("document.querySelectorAll('.citation, td details').forEach(part => part.open = true)");
            page.pictureTo(PICTURES.resolve(name + "-" + language + "-1440.png"));
            page.width(PHONE);
            page.pictureTo(PICTURES.resolve(name + "-" + language + "-390.png"));
            assertThat(page.faults()).as(name + " " + language).isEmpty();
            assertThat(page.beyondTheScreen()).as(name + " " + language).isEmpty();
            page.cellsAreCards(name + " " + language);
        }
        page.width(1440);
    }

    @Test
    void aRankingWithItsCitation() {
        try (Page page = Page.as("researcher:thesis", port(), logins())) {
            page.open("/rankings?lang=en");
            page.await("table.ranking tbody tr");
            assertThat(page.find("table.ranking .col-place").isDisplayed()).isTrue();
            look(page, "ranking");
        }
    }

    @Test
    void theConsentsOfAPerson() {
        try (Page page = Page.as("steward", port(), logins())) {
            page.open("/consents.html?lang=en");
            page.await("#person-form");
            page.type("#person", PERSON);
            page.click("#look-up");
            page.await("table.consents tbody tr");
            look(page, "consents");
        }
    }

    @Test
    void whatAnAdminReadsAndKeeps() {
        try (Page page = Page.as("admin", port(), logins())) {
            page.open("/audit.html?lang=en");
            page.await("table.entries");
            look(page, "audit");
            page.open("/terms.html?lang=en");
            page.await("table.terms tbody tr");
            look(page, "terms");
            page.open("/accounts?lang=en");
            page.await(".accounts tbody tr");
            look(page, "accounts");
        }
    }

    @Test
    void thePersonsOwnPage() {
        String code = Http.json(newBrowser("steward").post("/api/v1/codes", "{\"person\":\"" + PERSON + "\"}"))
                .get("code")
                .asString();
        try (Page page = Page.visitor(port())) {
            page.open("/me.html?lang=en");
            page.await("#own-code");
            page.type("#own-code", code);
            page.click("form:has(#own-code) button[type=submit]");
            page.await("#own-consents tbody tr");
            page.click("#own-show-places");
            page.await("#own-places li:nth-child(12)");
            look(page, "me");
        }
    }
}
