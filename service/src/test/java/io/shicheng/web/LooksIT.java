package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page in both languages, wide and narrow, and the pages of what an admin keeps. Leaves {@link Picture pictures}
 * in {@code target/screenshots}; {@code -Dpictures.write=true} takes the one of the README anew.
 */
class LooksIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<Integer> WIDTHS = List.of(1440, 390);

    /** Pages by who opens them, each with what stands there when it is ready. */
    private static final Map<String, Map<String, String>> PAGES = pages();

    @TempDir
    private static Path folder;

    @Autowired
    private StoreLocation store;

    private static Map<String, Map<String, String>> pages() {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put(
                "anonymous",
                Map.of(
                        "/rankings", "#log-in",
                        "/map", "#map[data-graphics=ready]",
                        "/login", "#login-form",
                        "/password", "#password-form",
                        "/crews", "#crews p",
                        "/limits.html", "#limits li",
                        "/notice.html", "#notice h1"));
        pages.put("researcher:thesis", Map.of("/rankings", "table.ranking tbody tr", "/accounts", "#new-token"));
        pages.put(
                "steward",
                Map.of(
                        "/wizard",
                        "#drop",
                        "/imports",
                        "#import-form",
                        "/consents.html",
                        "#person-form",
                        "/reconciliation",
                        "#pairs p",
                        "/corrections",
                        "#record-form",
                        "/notice.html",
                        "#save-assessment"));
        pages.put("staff:association", Map.of("/plans.html", "#propose"));
        pages.put(
                "admin",
                Map.of("/accounts", "#new-account", "/audit.html", "table.entries", "/terms.html", "table.terms"));
        return pages;
    }

    @BeforeAll
    void fill() throws IOException {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
        Files.copy(Path.of("docs/examples/notice.yaml"), store.folder().resolve("notice.yaml"));
    }

    private Page visitor(String role) {
        return role.equals("anonymous") ? Page.visitor(port()) : Page.as(role, port(), logins());
    }

    @Test
    void everyPageFitsItsScreenAndCanBeUsedByAllInBothLanguages() {
        List<String> faults = new ArrayList<>();
        PAGES.forEach((role, pages) -> {
            try (Page page = visitor(role)) {
                pages.forEach((address, ready) -> look(page, role, address, ready, faults));
                assertThat(page.complaints()).doesNotContain("Content Security Policy", "Uncaught");
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Opened on a wide screen that becomes narrow, and in the other language on a narrow one that becomes wide. */
    private static void look(Page page, String role, String address, String ready, List<String> faults) {
        for (String language : List.of("zh", "en")) {
            List<Integer> widths = language.equals("zh") ? WIDTHS : WIDTHS.reversed();
            page.width(widths.getFirst());
            page.open(address + "?lang=" + language);
            page.await(ready);
            for (int width : widths) {
                page.width(width);
                String name =
                        role.replaceAll(":.*", "") + address.replaceAll("\\W+", "-") + "-" + language + "-" + width;
                page.pictureTo(PICTURES.resolve("looks").resolve(name + ".png"));
                page.faults().forEach(fault -> faults.add(name + ": " + fault));
            }
        }
    }

    @Test
    void anAdminAddsATermOnThePageAndTakesItBack() {
        try (Page admin = visitor("admin")) {
            admin.open("/terms.html?lang=en");
            admin.await("table.terms tr[data-code]");
            add(admin, "fortune_telling_beliefs_and_more", "x");
            assertThat(admin.await("#terms-result .problem").getDomAttribute("data-code"))
                    .isEqualTo("not_short");
            add(admin, "kite_painting", "鸢画，kite painter");
            admin.awaitText("#terms-result .verdict", "kite_painting");
            assertThat(admin.await("tr[data-code=kite_painting]").getText()).contains("鸢画", "kite painter", "an admin");
            admin.language("zh");
            admin.awaitText("#terms-result .verdict", "已添加到“行当”");
            admin.click("tr[data-code=kite_painting] button");
            admin.awaitText("#terms-result .verdict", "已从“行当”收回");
            admin.awaitNone("tr[data-code=kite_painting]");
            assertThat(admin.find("#duties").getText()).contains("词表", "审计日志");
        }
        assertThat(client("admin").get("/api/v1/audit?action=terms_changed").body())
                .contains("added discipline kite_painting", "removed discipline kite_painting");
    }

    private static void add(Page admin, String code, String words) {
        new Select(admin.find("#new-list")).selectByValue("discipline");
        admin.type("#new-code", code);
        admin.type("#new-words", words);
        admin.click("#add");
    }

    @Test
    void everybodyReadsTheNoticeAndOnlyStewardsAndAdminsAreOfferedTheAssessment() {
        try (Page nobody = visitor("anonymous")) {
            nobody.open("/?lang=en");
            nobody.click("footer a[href='/notice.html']");
            nobody.awaitText("#notice", "The Association of Craft Workers");
            assertThat(nobody.find("#assessment").isDisplayed()).isFalse();
            nobody.language("zh");
            nobody.awaitText("#notice", "工艺从业者协会");
            assertThat(nobody.find("#notice").getText()).doesNotContain("**", "`", "The Association");
        }
    }

    @Test
    void anImportIsKeptUntilTheDayThatItsFormNames() throws IOException {
        Path people =
                Files.writeString(folder.resolve("people.csv"), "id,name,died,source\nold,Adam,1500,A register\n");
        try (Page steward = visitor("steward")) {
            steward.open("/imports?lang=en");
            steward.await("#import-form");
            steward.run("document.getElementById('files').hidden = false");
            steward.find("#files").sendKeys(people.toString());
            steward.set("#keep-until", "2030-06-30");
            steward.click("#start");
            steward.await("#report .verdict[data-state=stored]");
        }
        assertThat(Http.json(client("steward").get("/api/v1/imports"))
                        .get(0)
                        .get("keptUntil")
                        .asString())
                .isEqualTo("2030-06-30");
    }

    /** The map as staff find it, with somebody selected. Written by {@code -Dpictures.write=true}. */
    @Test
    void theReadmeShowsTheMapAsStaffSeeIt() {
        Path kept = Path.of("docs/images/page.png");
        Path picture = Boolean.getBoolean("pictures.write") ? kept : PICTURES.resolve("page.png");
        try (Page staff = Page.visitor(port())) {
            staff.logIn(logins().named("staff", "staff:association").login());
            staff.width(1440);
            staff.click("#map-offer-no");
            staff.open("/map?lang=en");
            staff.await("#map[data-graphics=ready]");
            staff.await("#map-list table.ranking tbody tr");
            staff.find("#map-list tbody tr .plain").click();
            staff.await(".map-card[data-row] .map-neighbours");
            staff.awaitScript("return !document.querySelector('.map-page [aria-busy=true]')");
            staff.run("scrollTo(0, 0); document.activeElement.blur();"
                    + " return new Promise(resolve => setTimeout(resolve, 1500))");
            staff.screenTo(picture);
        }
        assertThat(List.of(picture, kept)).allMatch(Files::exists);
    }
}
