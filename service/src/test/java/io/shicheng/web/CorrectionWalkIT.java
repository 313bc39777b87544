package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A steward puts a wrong date and a tie right, imports the same files again, and takes it back. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionWalkIT extends RunningService {
    private Page page;

    @BeforeAll
    void begin() {
        assumeTrue(Browser.isThere(), "No Chromium with its driver is installed.");
        imports();
        page = Page.as("steward", port(), logins());
    }

    @AfterAll
    void close() {
        if (page != null) {
            page.close();
        }
    }

    private String imports() {
        return imported(
                        "",
                        List.of(new Http.Upload("file", "people.csv", """
                                        id,name,born,died,source
                                        x1,曾國藩,1812,1872,A register
                                        x2,唐鑑,1778,1861,A register
                                        x3,李鴻章,1823,1901,A register
                                        """), new Http.Upload("file", "ties.csv", """
                                        kind,from,to,basis,source
                                        master_of,x2,x1,published,A register
                                        master_of,x2,x3,published,A register
                                        """)))
                .toString();
    }

    private String ranked(String language) {
        page.open("/rankings?measure=degree&lang=" + language);
        page.await("table.ranking tbody tr");
        return page.find("table.ranking").getText();
    }

    private void look(String id, String language) {
        page.open("/corrections?lang=" + language);
        page.await("#person");
        page.find("#person").sendKeys(id, Keys.ENTER);
        page.await("#correct-form");
    }

    @Test
    @Order(1)
    void aWrongDateIsPutRightAndKeptThroughAnImportInChinese() {
        page.open("/imports?lang=zh");
        page.click("#to-corrections");
        page.await("#person");
        page.find("#person").sendKeys("x1");
        page.click("#look-up");
        page.await("#correct-form");
        assertThat(page.find("[data-said='born']").getText()).contains("1812");
        page.find("#value").sendKeys("1811");
        page.find("#source").sendKeys("墓志铭");
        page.click("#correct");
        page.await("[data-correction][data-what='born']");
        assertThat(page.find("[data-said='born']").getText()).contains("1812", "1811", "管理员于");
        assertThat(ranked("zh")).contains("1811", "管理员于");

        assertThat(imports()).contains("corrected_by_steward");
        assertThat(ranked("en")).contains("1811", "corrected by a steward on").doesNotContain("1812");
    }

    @Test
    @Order(2)
    void whatWasPutRightIsTakenBackByTheKeyboardInEnglish() {
        look("x1", "en");
        page.find("[data-what='born'] .undo").sendKeys(Keys.ENTER);
        page.await("#corrected-now .verdict");
        assertThat(page.find("#corrected-now").getText()).contains("Taken back");
        assertThat(ranked("en")).contains("1812").doesNotContain("1811");
    }

    @Test
    @Order(3)
    void aTieThatNeverWasGoesAndStaysAway() {
        look("x2", "en");
        Select what = new Select(page.find("#what"));
        String never = what.getOptions().stream()
                .filter(option -> option.getText().contains("never was")
                        && option.getText().contains("曾國藩"))
                .findFirst()
                .orElseThrow()
                .getText();
        what.selectByVisibleText(never);
        page.find("#source").sendKeys("Epitaph", Keys.ENTER);
        page.await("[data-correction][data-what='never']");
        assertThat(ranked("en")).contains("李鴻章").doesNotContain("曾國藩");
        assertThat(imports()).contains("tie_never_was");
        assertThat(ranked("zh")).doesNotContain("曾國藩");

        page.open("/corrections?lang=zh");
        page.await("[data-what='never'] .undo");
        page.click("[data-what='never'] .undo");
        page.await("#corrected-now .verdict");
        assertThat(ranked("zh")).contains("曾國藩");
    }
}
