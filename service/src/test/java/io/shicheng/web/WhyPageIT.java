package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Why somebody is ranked where they are, below their row and on their card, by keyboard alone. */
class WhyPageIT extends SampleService {
    private static final String FOCUSED = "return document.activeElement.id";

    @BeforeAll
    void look() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
    }

    @Test
    void isToldBelowTheRowAndTheKeyboardGoesBackToIt() {
        try (Page page = Page.visitor(port())) {
            page.open("/rankings?lang=en");
            page.await("[data-list=named] .why-button");
            String button = "[data-list=named] .why-button";
            String id = page.find(button).getDomProperty("id");
            page.find(button).sendKeys(Keys.ENTER);
            page.await(".why-row .why-sentence");
            assertThat(page.run(FOCUSED)).isEqualTo("why");
            assertThat(page.find(".why-sentence").getText()).contains(" is number 1 of ");
            assertThat(page.find(button).getDomAttribute("aria-expanded")).isEqualTo("true");
            page.language("zh");
            page.awaitText(".why-sentence", "排第 1 位");
            page.picture("why-ranking-zh");
            page.language("en");
            page.awaitText(".why-sentence", " is number 1 of ");
            page.picture("why-ranking-en");
            page.find(".why-answer button").sendKeys(Keys.ESCAPE);
            page.awaitNone(".why-row");
            assertThat(page.run(FOCUSED)).isEqualTo(id);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void isToldInTheListBesideTheMapUntilAnotherListIsShown() {
        try (Page page = Page.visitor(port())) {
            page.width(1440);
            page.open("/map?lang=en");
            page.await("#map-list [data-list=named] .why-button");
            page.find("#map-list [data-list=named] .why-button").sendKeys(Keys.ENTER);
            page.awaitText("#map-list .why-sentence", " is number 1 of ");
            page.awaitText("#map-list [data-list=why]", "%");
            page.picture("why-list-en");
            page.find("#map-list-interval").sendKeys(Keys.SPACE);
            page.awaitNone("#map-list .why-row");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void isToldOnTheCardOfAPersonOfTheRankThatStandsThere() {
        try (Page page = Page.visitor(port())) {
            page.open("/rankings?lang=en");
            page.await("[data-list=named] tbody .person-id");
            String id =
                    page.find("[data-list=named] tbody .person-id").getText().replaceAll(".* · ", "");
            page.open("/map?lang=en&find=" + id);
            page.await(".map-card .why-button");
            page.find(".map-card .why-button").sendKeys(Keys.ENTER);
            page.await(".map-card .why-sentence");
            assertThat(page.run(FOCUSED)).isEqualTo("map-why");
            String rank = page.find(".map-ranks dd").getText().replaceAll("(?s)\\D*(\\d+).*", "$1");
            assertThat(page.find(".why-sentence").getText()).contains(" is number " + rank + " of ");
            page.picture("why-card-en");
            page.find(".map-card .why-button").sendKeys(Keys.ENTER);
            page.awaitNone(".map-card .why-answer");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }
}
