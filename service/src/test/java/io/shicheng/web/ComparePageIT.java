package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands beside a ranking, below it: each of the four, and for staff whom to ask next. */
class ComparePageIT extends SampleService {
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    @BeforeAll
    void look() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
    }

    private static void choose(Page page, String aspect) {
        page.await(".compare summary");
        page.run("document.querySelector('.compare').open = true");
        page.await(".compare [data-aspect=" + aspect + "]");
        page.run("document.querySelector('.compare [data-aspect=" + aspect + "]').click()");
        page.await("#compare .why li");
    }

    @Test
    void aVisitorSeesAllFourInBothLanguagesOnADeskAndOnAPhone() {
        try (Page page = Page.visitor(port())) {
            page.width(DESK);
            page.open("/rankings?lang=en&measure=degree");
            for (String aspect : List.of("nominations", "degree", "interviews", "statements")) {
                choose(page, aspect);
                page.await("[data-aspect=" + aspect + "][aria-pressed=true]");
                page.run("document.querySelector('.compare').scrollIntoView()");
                page.picture("compare-" + aspect + "-en");
            }
            page.language("zh");
            choose(page, "nominations");
            page.awaitText(".compare", "从不混合");
            page.run("document.querySelector('.compare').scrollIntoView()");
            page.picture("compare-nominations-zh");
            page.width(PHONE);
            page.run("document.querySelector('.compare').scrollIntoView()");
            page.picture("compare-nominations-zh-390");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void staffAreToldWhomToAskNext() {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.width(DESK);
            page.open("/rankings?lang=zh&measure=degree");
            choose(page, "nominations");
            page.await("[data-list=compare-nominations]");
            page.run("document.querySelector('.compare').scrollIntoView()");
            page.picture("compare-staff-nominations-zh");
            choose(page, "interviews");
            page.await("#compare-purpose");
            page.run("const one = document.querySelector('#compare-purpose'); one.value = one.options[1].value;"
                    + "one.dispatchEvent(new Event('change'))");
            page.await("[data-list=compare-interviews] tbody button");
            page.run("document.querySelector('.compare').scrollIntoView()");
            page.picture("compare-staff-zh");
            page.run("document.querySelector('[data-list=compare-interviews] tbody button').click()");
            page.await("#compare-nobody");
            page.width(PHONE);
            page.run("document.querySelector('.compare').scrollIntoView()");
            page.picture("compare-staff-zh-390");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }
}
