package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/**
 * What somebody finds in a store that is empty, in one that holds nobody they may see by name, and where a filter
 * leaves nobody: what to do next, and no empty canvas. Leaves {@link Picture pictures} in {@code
 * target/screenshots/first}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstMinuteIT extends RunningService {
    private static final Path PICTURES = Path.of("target", "screenshots", "first");

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the pages are not looked at.");
    }

    /** In both languages, at a desk and on a telephone. */
    private static void look(Page page, String name, Map<String, String> texts) {
        for (int width : new int[] {1440, 390}) {
            page.width(width);
            texts.forEach((language, text) -> {
                page.language(language);
                page.awaitText("main", text);
                String picture = name + "-" + language + "-" + width;
                page.pictureTo(PICTURES.resolve(picture + ".png"));
                assertThat(page.faults()).as(picture).isEmpty();
                assertThat(page.beyondTheScreen()).as(picture).isEmpty();
            });
        }
        page.width(1440);
        page.language("en");
    }

    @Test
    @Order(1)
    void anEmptyStoreSaysWhatItIsForAndHowItBegins() {
        try (Page page = Page.visitor(port())) {
            for (String address : List.of("/", "/rankings")) {
                page.open(address + "?lang=en");
                page.await("#start-here[data-start=nobody] a[href='/login']");
                look(
                        page,
                        address.equals("/") ? "empty-map" : "empty-rankings",
                        Map.of("zh", "这里还没有可以显示的内容", "en", "There is nothing to show here yet"));
                assertThat(page.find("#start-here").getText()).contains("./shicheng demo", "./shicheng demo --data");
                assertThat(page.run("return [...document.querySelectorAll('canvas')].some(e => e.checkVisibility({"
                                + "visibilityProperty: true}))"))
                        .isEqualTo(false);
            }
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    @Order(2)
    void aStewardIsLedToTheImport() {
        try (Page page = Page.as("steward", port(), logins())) {
            page.open("/map?lang=en");
            page.await("#start-here a[href='/imports']").sendKeys(Keys.ENTER);
            page.await("#import-form");
        }
    }

    @Test
    @Order(3)
    void whereNobodyIsShownByNameThePageSaysSoAndLeadsToWhatCanBeSeen() {
        StringBuilder people = new StringBuilder("id,name,cluster,discipline,source\n");
        for (int i = 1; i <= 40; i++) {
            people.append("q").append(i).append(",Secret").append(i).append(",craft-town,ceramics,A register\n");
        }
        assertThat(imported(
                                "",
                                List.of(
                                        new Http.Upload("file", "people.csv", people.toString()),
                                        new Http.Upload(
                                                "file",
                                                "clusters.csv",
                                                "id,name_zh,name_en\ncraft-town,瓷都,Craft town\n")))
                        .get("state")
                        .asString())
                .isEqualTo("stored");
        try (Page page = Page.visitor(port())) {
            page.open("/rankings?lang=en");
            page.await("#start-here[data-start=unnamed]");
            assertThat(page.await("#clusters .card").getText()).contains("Craft town");
            page.open("/map?lang=en");
            page.await("#start-here[data-start=unnamed]");
            look(page, "unnamed-map", Map.of("zh", "这里没有向您以姓名显示的人", "en", "Nobody here is shown to you by name"));
            page.click("#start-here a[href='/map?view=list']");
            page.awaitAddress("view=list");
            page.awaitText("#map-list", "40");
            page.click("#start-here a[href='/clusters']");
            page.awaitText("main", "Craft town");
        }
    }

    @Test
    @Order(4)
    void aFilterThatLeavesNobodyIsNamedAndCanBeDropped() {
        assertThat(imported("", SmallRegister.files()).get("state").asString()).isEqualTo("stored");
        try (Page page = Page.visitor(port())) {
            page.open("/map?lang=en&cluster=film-town&at=1900");
            page.await(".map-empty[data-why=filters] [data-drops=cluster]");
            look(page, "emptied", Map.of("zh", "按这些筛选，图上没有人", "en", "These filters leave nobody on the map"));
            page.find("[data-drops=cluster]").sendKeys(Keys.ENTER);
            page.awaitNone(".map-empty");
            page.await("#map-counts");
            page.awaitScript("return document.activeElement.id === 'map'");
            assertThat(page.run("return location.search"))
                    .asString()
                    .contains("at=1900")
                    .doesNotContain("cluster");
            page.run("history.back()");
            page.await(".map-empty[data-why=filters]");
        }
    }
}
