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

/** Two registers with people who stand in both: a steward decides who is one person, and takes it back. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconciliationWalkIT extends RunningService {
    private static final String PAIR = "[data-pair='hall:1 school:x1']";

    private Page page;

    @BeforeAll
    void importBoth() {
        assumeTrue(Browser.isThere(), "No Chromium with its driver is installed.");
        register("school", """
                id,name,born,died,source
                x1,曾國藩,1811,1872,The school's register
                x2,唐鑑,1778,1861,The school's register
                x3,李鴻章,1823,1901,The school's register
                x4,郭嵩燾,1818,1891,The school's register
                """, """
                kind,from,to,basis,source
                master_of,x2,x1,published,The school's register
                master_of,x1,x3,published,The school's register
                worked_with,x1,x4,published,The school's register
                """);
        register("hall", """
                id,name,born,died,source
                1,曾国藩,1811,1872,The hall's register
                2,唐鉴,1778,1861,The hall's register
                3,左宗棠,1812,1885,The hall's register
                4,胡林翼,1812,1861,The hall's register
                """, """
                kind,from,to,basis,source
                master_of,2,1,published,The hall's register
                worked_with,1,3,published,The hall's register
                worked_with,1,4,published,The hall's register
                """);
        page = Page.as("steward", port(), logins());
    }

    private void register(String source, String people, String ties) {
        String mapping = """
                namespace: %s
                tables:
                  - {file: people.csv, table: people, columns: {id: id, name: name, born: born, died: died, source: source}}
                  - {file: ties.csv, table: ties, columns: {kind: kind, from: from, to: to, basis: basis, source: source}}
                """.formatted(source);
        String state = imported(
                        "",
                        List.of(
                                new Http.Upload("file", "people.csv", people),
                                new Http.Upload("file", "ties.csv", ties),
                                new Http.Upload("mapping", "mapping.yaml", mapping)))
                .get("state")
                .asString();
        assertThat(state).isEqualTo("stored");
    }

    @AfterAll
    void close() {
        if (page != null) {
            page.close();
        }
    }

    /** In how many rows of the ranking a person stands who is in both registers. */
    private int ranked(String language) {
        page.open("/rankings?measure=degree&lang=" + language);
        page.await("table.ranking tbody tr");
        String rows = page.find("table.ranking").getText();
        return (rows.contains("曾國藩") ? 1 : 0) + (rows.contains("曾国藩") ? 1 : 0);
    }

    private void proposed(String language) {
        page.open("/imports?lang=" + language);
        page.click("#to-doubles");
        page.await("#least");
        new Select(page.find("#least")).selectByValue("0.3");
        page.await(PAIR);
    }

    @Test
    @Order(1)
    void whoStandsTwiceIsDecidedAndTakenBackByClicksInChinese() {
        assertThat(ranked("zh")).isEqualTo(2);
        proposed("zh");
        assertThat(page.find(PAIR).getText())
                .contains("曾國藩", "曾国藩", "zeng guo fan", "1811–1872", "仅有简繁体或异体字之别", "生年：相同", "来自两个来源");
        look("zh");
        page.click(PAIR + " tbody tr:last-child td:nth-child(3) input");
        page.click(PAIR + " [data-verdict=same]");
        page.awaitText("#decided-now", "今后算作一人");
        page.awaitNone(PAIR);
        assertThat(page.find("#decided").getText()).contains("是同一人", "账户");
        look("decided-zh");

        assertThat(ranked("zh")).isEqualTo(1);
        assertThat(page.find("table.ranking tbody tr").getText())
                .as("with the ties of both records")
                .contains("曾");
        page.click("#duties a[href='/reconciliation']");
        page.await("#decided .undo").click();
        page.awaitText("#decided-now", "已收回");
        assertThat(page.has("#undo-all")).isFalse();
        assertThat(ranked("zh")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void theSameByTheKeyboardInEnglish() {
        proposed("en");
        page.run("document.querySelector(\"" + PAIR + "\").focus()");
        page.focused().sendKeys("s");
        page.awaitText("#decided-now", "count as one person");
        assertThat(page.focused().getDomAttribute("class")).as("the next pair").contains("pair");
        page.focused().sendKeys("l");
        page.awaitText("#decided-now", "left open");
        page.awaitText("#pairs", "left open before");
        assertThat(page.find("#decided").getText()).contains("one person", "left open", "in the account");
        for (int width : List.of(320, 1440)) {
            page.width(width);
            assertThat(page.faults()).as("at " + width).isEmpty();
        }
        assertThat(ranked("en")).isEqualTo(1);
        page.open("/reconciliation?lang=en");
        page.await("#undo-all").sendKeys(Keys.ENTER);
        page.await("#confirm-yes").sendKeys(Keys.ENTER);
        page.awaitText("#decided-now", "All 2 decisions are taken back");
        assertThat(ranked("en")).isEqualTo(2);
        assertThat(page.complaints()).doesNotContain("Content Security Policy", "Uncaught");
    }

    private void look(String name) {
        for (int width : List.of(390, 1440)) {
            page.width(width);
            page.picture("reconciliation-" + name + "-" + width);
            assertThat(page.faults()).as(name + " at " + width).isEmpty();
        }
    }
}
