package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.fixture.KeptByHand;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists as people keep them, imported on the page step by step: by clicks alone, and by the keyboard alone. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WizardIT extends RunningService {
    private static final String CITATION = "Register of the craft association, 2024";

    @TempDir
    Path folder;

    @Autowired
    private StoreLocation location;

    private Page page;

    @BeforeAll
    void logIn() {
        assumeTrue(Browser.isThere(), "No Chromium with its driver is installed.");
        page = Page.as("steward", port(), logins());
    }

    @AfterAll
    void close() {
        if (page != null) {
            page.close();
        }
    }

    @Test
    @Order(1)
    void aRegisterIsImportedByClicksInChinese() throws IOException {
        chosen("zh", KeptByHand.craftRegister(folder));
        page.click("#look");
        page.await("#found");
        assertThat(page.find("[data-column=E] select").getDomAttribute("data-role"))
                .isEqualTo("master");
        assertThat(page.find("[data-column=I] select").isEnabled()).isFalse();
        assertThat(page.find(".wizard").getText()).contains("为人可靠", "表头", "搁置的行：3");
        // said otherwise, and again: the guess comes back
        role("H", "none");
        page.awaitScript("return document.querySelector('[data-column=H] select').dataset.role === 'none'");
        role("H", "discipline");
        page.awaitScript("return document.querySelector('[data-column=H] select').dataset.role === 'discipline'");
        page.type("#citation", CITATION);
        page.click("#take-known");
        settled();
        page.click("#check");
        page.await("#names .large");
        assertThat(page.find("#names .large").getText()).isEqualTo("7 个姓名中保留 1 个。");
        assertThat(page.find("#names").getText()).contains("还缺 6 人的同意");
        look("check-zh");
        form();
        page.click("#store");
        page.await("#ended [data-state=stored]");
        ranked("zh");
    }

    @Test
    @Order(2)
    void aFilmCrewIsImportedByTheKeyboardInEnglish() throws IOException {
        chosen("en", KeptByHand.filmCrew(folder));
        byKeyboard("look", "#found");
        look("found-en");
        tabTo("citation");
        page.focused().sendKeys("End credits of the film", Keys.ENTER);
        settled();
        byKeyboard("check", "#names .large");
        byKeyboard("store", "#ended [data-state=stored]");
        ranked("en");
    }

    @Test
    @Order(3)
    void aMembershipListIsImportedByClicksInEnglish() throws IOException {
        chosen("en", KeptByHand.painters(folder));
        page.click("#look");
        page.await("#found");
        page.type("#citation", CITATION);
        page.click("#take-known");
        settled();
        page.click("#check");
        page.await("#names .large");
        page.click("#store");
        page.await("#ended [data-state=stored]");
        ranked("en");
    }

    @Test
    @Order(4)
    void aListInGb18030IsImportedByTheKeyboardInChinese() throws IOException {
        chosen("zh", KeptByHand.studentsInGb18030(folder));
        byKeyboard("look", "#found");
        assertThat(page.find(".found-file").getText()).contains("GB18030");
        tabTo("citation");
        page.focused().sendKeys(CITATION, Keys.ENTER);
        settled();
        byKeyboard("check", "#names .large");
        byKeyboard("store", "#ended [data-state=stored]");
        ranked("zh");
        assertThat(uploads()).as("files that lie there still").isEmpty();
    }

    @Test
    @Order(5)
    void anImportIsTakenBackByClicksAndAnotherByTheKeyboard() {
        page.open("/imports?lang=en");
        page.await("#past tbody tr:nth-child(4)");
        look("past-en");
        page.click("#past tbody tr:first-child .undo");
        page.click("#confirm-yes");
        page.await("#undone .verdict");
        page.awaitNone("#past tbody tr:nth-child(4)");
        page.open("/imports?lang=zh");
        page.await("#past tbody tr:nth-child(3)");
        page.find("#past tbody tr:first-child .undo").sendKeys(Keys.ENTER);
        page.await("#confirm-yes").sendKeys(Keys.ENTER);
        page.await("#undone .verdict");
        assertThat(page.find("#undone").getText()).contains("已撤销");
        page.awaitNone("#past tbody tr:nth-child(3)");
        assertThat(page.faults()).isEmpty();
    }

    @Test
    @Order(6)
    void theHeadingsAreSetByHandAndWhatIsGivenUpIsGone() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "2024,x,y\n姓名,政治面貌,师傅\n李文秀,无,\n张建国,无,李文秀\n");
        chosen("en", list);
        page.click("#look");
        page.await("#found");
        page.click(".preview tbody tr:nth-child(3) button");
        page.awaitScript("return document.querySelector('.heading-row button').textContent.trim() === '3'");
        // what stands above the headings that were said is no less unwanted
        assertThat(page.find("[data-column=B] select").isEnabled()).isFalse();
        page.click(".preview tbody tr:nth-child(2) button");
        page.awaitScript("return document.querySelector('[data-column=A] select').dataset.role === 'name'");
        for (int width : List.of(320, 1440)) {
            page.width(width);
            assertThat(page.faults()).as("at " + width).isEmpty();
            look("headings-" + width);
        }
        page.width(1200);
        assertThat(uploads()).isNotEmpty();
        page.click("#give-up");
        page.await("#drop");
        assertThat(uploads()).isEmpty();
    }

    @Test
    @Order(7)
    void whoIsMeantByANameThatIsWrittenOtherwiseIsSaidOnThePage() throws IOException {
        Path list = folder.resolve("masters.csv");
        Files.writeString(list, "姓名,出生,师傅\n王德勝,1870,\n李文秀,1895,王德胜\n周隐,1899,王德勝\n");
        chosen("zh", list);
        page.click("#look");
        page.await("#found");
        page.type("#citation", CITATION);
        page.click("#take-known");
        settled();
        page.click("#check");
        page.await("#mentions");
        assertThat(page.find("#mentions").getText()).contains("有待决定：1 处", "masters.csv 第 3 行“师傅”列");
        assertThat(page.find("#mentions tbody tr:nth-child(2) select option:checked")
                        .getText())
                .as("the only one of exactly that name")
                .isEqualTo("第 2 行：姓名相同");
        for (int width : List.of(320, 1440)) {
            page.width(width);
            look("mentions-" + width);
            assertThat(page.faults()).as("at " + width).isEmpty();
        }
        new Select(page.find("#mentions tbody tr:first-child select")).selectByVisibleText("第 2 行：异体字");
        page.awaitScript("return document.getElementById('store').disabled");
        page.find("#check-names").sendKeys(Keys.ENTER);
        page.awaitText("#mentions", "有待决定：0 处");
        page.click("#store");
        page.await("#ended [data-state=stored]");
        assertThat(page.find("#ended").getText()).doesNotContain("姓名相近");
        assertThat(client("steward").get("/api/v1/imports").body()).contains("\"ties\":2");
    }

    @Test
    @Order(8)
    void whoLogsOutLeavesNoFileBehind() throws IOException {
        chosen("en", KeptByHand.filmCrew(folder));
        page.click("#look");
        page.await("#found");
        assertThat(uploads()).isNotEmpty();
        page.click("#log-out");
        page.await("#log-in");
        assertThat(uploads()).isEmpty();
    }

    private void chosen(String language, Path file) {
        page.open("/wizard?lang=" + language);
        page.await("#drop");
        page.run("document.getElementById('files').hidden = false");
        page.find("#files").sendKeys(file.toAbsolutePath().toString());
        page.run("document.getElementById('files').hidden = true");
        page.await("#chosen li");
    }

    private void role(String column, String code) {
        new Select(page.find("[data-column=" + column + "] select")).selectByValue(code);
    }

    private void settled() {
        page.awaitScript("return document.querySelector('#found ~ p [role=status]').textContent === ''"
                + " && document.getElementById('citation').value !== ''");
    }

    private void form() {
        page.click("#forms summary");
        page.type("#paper-purpose", "training");
        page.type("#paper-receiver", "association");
        page.click("#make-form");
        page.await(".sheet-of-paper");
        assertThat(page.find(".paper").getText()).contains("同意书", "Consent", "training", "paper-1");
    }

    private void byKeyboard(String id, String then) {
        tabTo(id);
        page.focused().sendKeys(Keys.ENTER);
        page.await(then);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 200; i++) {
            if (id.equals(page.focused().getDomAttribute("id"))) {
                return;
            }
            page.focused().sendKeys(Keys.TAB);
        }
        throw new AssertionError("No way by the keyboard to " + id);
    }

    private void ranked(String language) {
        page.open("/rankings?measure=students&lang=" + language);
        page.await("#ranking[aria-busy=false] > *");
        assertThat(page.has(".problem")).isFalse();
    }

    private void look(String name) {
        if (Boolean.getBoolean("pictures")) {
            page.pictureToLookAt(Path.of("target", "screenshots", "wizard-" + name + ".png"));
        }
    }

    private List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.walk(location.folder().resolve("uploads"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
