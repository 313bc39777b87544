package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/**
 * Staff with a list, from the question on the map that leads to it to the sheet that they print; on a desk and on a
 * telephone. Leaves {@link Picture pictures} in {@code target/screenshots/walks}.
 */
class StaffWalkIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "walks");
    private static final int PHONE = 390;
    /** Of paper upright, less its margins, at 96 dots an inch. */
    private static final int A4 = 718;

    @BeforeAll
    void fill() throws IOException {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
    }

    @Test
    void staffPlanDeclineConfirmTakeBackConfirmAndTakeTheWorkbookAlongInBothLanguages() throws IOException {
        walk(
                "en",
                List.of("No.", "Name", "Place", "Craft", "Phone", "Why", "Instead", "Visitor", "Date", "Result"),
                "reached,not found,not now,does not want to,asks to be removed");
        walk("zh", List.of("序号", "姓名", "地点", "行当", "电话", "理由", "替补", "走访人", "日期", "结果"), "已联系,未找到,暂不方便,不愿意,要求移除");
    }

    /** Floors by craft and by place, and news that is passed on by chance: each is said above the list. */
    @Test
    void staffAimAtGroupsAndAtNewsThatIsPassedOnInBothLanguages() throws IOException {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.width(1440);
            for (String language : List.of("en", "zh")) {
                page.open("/plans?lang=" + language);
                page.await("#purpose option[value=training]");
                new Select(page.find("#purpose")).selectByValue("training");
                page.type("#number", "12");
                aim(page, "floor", "discipline", "5");
                page.click("#aims details summary");
                look(page, "staff-floor-craft-" + language);
                aim(page, "floor", "cluster", "10");
                look(page, "staff-floor-place-" + language);
                aim(page, "passing", null, "20");
                look(page, "staff-passing-" + language);
            }
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    private static void aim(Page page, String aim, @Nullable String by, String value) {
        page.run("document.querySelector('#aim').closest('details')?.setAttribute('open', '')");
        new Select(page.find("#aim")).selectByValue(aim);
        if (by != null) {
            page.await("#groupBy");
            new Select(page.find("#groupBy")).selectByValue(by);
        }
        page.await("#aim-value option[value='" + value + "']");
        new Select(page.find("#aim-value")).selectByValue(value);
        page.run("window.before = document.querySelector('#aims')?.textContent");
        page.click("#propose");
        page.awaitScript("return (document.querySelector('#aims')?.textContent ?? window.before) !== window.before");
        page.await("table.plan tbody tr:nth-child(2)");
        assertThat(page.find("#aims").getText()).as(aim).isNotBlank();
    }

    private void walk(String language, List<String> headings, String results) throws IOException {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.width(1440);
            page.open("/map?lang=" + language);
            page.await("#map-counts");
            page.click("#map-asked a[href='/plans']");
            page.await("#purpose option[value=training]");
            new Select(page.find("#purpose")).selectByValue("training");
            new Select(page.find("#wish-cluster")).selectByValue("film-town");
            page.type("#number", "4");
            page.click("#propose");
            page.await("table.plan tbody tr:nth-child(4)");
            look(page, "staff-proposal-" + language);
            if (language.equals("en")) {
                aPrintedPageIsTheListAlone(page);
            }
            List<String> before = names(page);
            String next = page.find("tr[data-order='2'] td:nth-of-type(4)").getText();
            assertThat(before).doesNotContain(next);

            page.click("tr[data-order='2'] .decline");
            page.await("tr[data-order='5']");
            assertThat(names(page))
                    .as("the others stay, and who was told comes")
                    .containsExactly(before.get(0), before.get(2), before.get(3), next);
            assertThat(page.find("#declined").getText()).contains(before.get(1));

            page.click("#confirm-all");
            page.await("tr[data-order='5'].confirmed");
            page.click("tr[data-order='5'] .unconfirm");
            page.await("tr[data-order='5']:not(.confirmed)");
            page.click("#unconfirm-all");
            page.awaitNone("table.plan tr.confirmed");
            page.click("#declined .take-back");
            page.await("tr[data-order='2']");
            assertThat(names(page)).as("as it was").isEqualTo(before);
            page.click("tr[data-order='3'] .keep");
            page.await("tr[data-order='3'] .keep[aria-pressed=true]");
            page.click("#confirm-all");
            page.await("tr[data-order='4'].confirmed");
            look(page, "staff-confirmed-" + language);

            rename(page);
            List<List<String>> printed = workbook(page, language, headings, results);
            assertThat(printed.stream().map(row -> row.get(1)).toList()).isEqualTo(before);
            assertThat(printed).allSatisfy(row -> {
                assertThat(row.get(4)).as("telephone").containsPattern("\\d{3}");
                assertThat(row.subList(7, 10)).as("visitor, date and result").containsOnly("");
            });
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    private static List<String> names(Page page) {
        List<?> found = (List<?>) Objects.requireNonNull(
                page.run("return [...document.querySelectorAll('table.plan tr:not(.gone) th[scope=row]')]"
                        + ".map(cell => [...cell.childNodes].find(node => node.nodeType === 3"
                        + " && node.textContent.trim()).textContent.trim())"));
        return found.stream().map(String::valueOf).toList();
    }

    private static void rename(Page page) {
        page.click(".rename summary");
        new Select(page.find("#name-cluster")).selectByValue("");
        page.type("#name-month", "2026-12");
        page.type("#name-number", "7");
        page.click("#rename");
        page.awaitText("#plan-name", "7");
        page.awaitText("#kept", page.find("#plan-name").getText());
    }

    /** What a library reads of the workbook that the page offers, in the language shown: the rows of its first sheet. */
    private List<List<String>> workbook(Page page, String language, List<String> headings, String results)
            throws IOException {
        String id = String.valueOf(page.run("return document.querySelector('.kept li[data-plan]').dataset.plan"));
        byte[] file = client("staff:association")
                .bytesIn(language, "/api/v1/plans/" + id + "/export?format=xlsx")
                .body();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(book.getPrintArea(0)).contains("$A$1:$J$7");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:J7");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(rule -> assertThat(String.join(
                                    ",", rule.getValidationConstraint().getExplicitListValues()))
                            .isEqualTo(results));
            DataFormatter cells = new DataFormatter();
            assertThat(texts(sheet.getRow(2), cells)).isEqualTo(headings);
            for (Row row : sheet) {
                if (row.getRowNum() > 2) {
                    rows.add(texts(row, cells));
                }
            }
            assertThat(cells.formatCellValue(sheet.getRow(0).getCell(0)))
                    .isEqualTo(page.find("#plan-name").getText());
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(book.getSheetAt(1).getLastRowNum())
                    .as("a consent for each")
                    .isEqualTo(6);
        }
        return rows;
    }

    private static List<String> texts(Row row, DataFormatter cells) {
        return IntStream.range(0, 10)
                .mapToObj(cell -> cells.formatCellValue(row.getCell(cell)))
                .toList();
    }

    /** The list alone, no wider than a sheet of A4. */
    private static void aPrintedPageIsTheListAlone(Page page) throws IOException {
        page.onPaper(true);
        page.width(A4);
        page.pictureTo(PICTURES.resolve("staff-printed.png"));
        assertThat(page.find("table.plan").isDisplayed()).isTrue();
        assertThat(page.find("#plan-name").isDisplayed()).isTrue();
        for (String css : List.of("#wish-form", "#kept", ".top", ".bottom", "#confirm-all", ".decline", "#print")) {
            assertThat(page.find(css).isDisplayed()).as(css).isFalse();
        }
        assertThat(page.run("return document.documentElement.scrollWidth <= innerWidth"
                        + " && document.querySelector('table.plan').getBoundingClientRect().right <= innerWidth"))
                .isEqualTo(true);
        Files.write(PICTURES.resolve("staff-printed.pdf"), page.printed());
        page.onPaper(false);
        page.width(1440);
    }

    /** On a desk and a telephone, light and dark. */
    private static void look(Page page, String name) {
        for (boolean dark : new boolean[] {false, true}) {
            page.dark(dark);
            for (int width : new int[] {1440, PHONE}) {
                page.width(width);
                page.pictureTo(PICTURES.resolve(name + "-" + (dark ? "dark-" : "light-") + width + ".png"));
                assertThat(page.faults()).as(name).isEmpty();
                assertThat(page.beyondTheScreen()).as(name).isEmpty();
            }
        }
        page.dark(false);
        page.width(PHONE);
        assertThat(
                        (List<?>)
                                page.run(
                                        "return [...document.querySelectorAll('table.plan a[href^=\"tel:\"]')]"
                                                + ".map(link => link.getBoundingClientRect()).filter(box => box.right > innerWidth || box.width < 40)"))
                .as("telephones that are cut")
                .isEmpty();
        page.cellsAreCards(name);
        page.width(1440);
    }
}
