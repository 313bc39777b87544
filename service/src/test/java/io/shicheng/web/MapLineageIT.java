package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** Lineages and cards on the map in a browser. Leaves {@link Picture pictures} in {@code target/screenshots/map}. */
class MapLineageIT extends RunningService {
    private static final Path PICTURES = Path.of("target", "screenshots", "map");
    private static final int MASTERS = 400;
    private static final int LIVING = 60;
    private static final String SIGNS = "懷讓行思道一希遷百丈黃檗義玄良价本寂文偃靈祐慧寂清涼法眼雪峰玄沙德山龍潭";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: lineages are not looked at.");
    }

    /** A lineage of long ago from one founder, and people of today who agreed to nothing. */
    @BeforeEach
    void someLineages() {
        if (!Http.json(client("steward").get("/api/v1/clusters")).isEmpty()) {
            return;
        }
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder people = new StringBuilder("id,name,cluster,discipline,died,source\n");
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source,since\n");
        int[] generation = new int[MASTERS];
        for (int i = 0; i < MASTERS; i++) {
            if (i > 0) {
                int master = random.nextInt(random.nextInt(i) + 1);
                generation[i] = generation[master] + 1;
                ties.append("master_of,m%d,m%d,published,\"Lamp record, juan %d\",\n".formatted(master, i, 1 + i / 20));
                if (i % 25 == 0 && master > 3) {
                    ties.append("master_of,m%d,m%d,published,\"Lamp record, juan 40\",\n".formatted(master / 2, i));
                }
            }
            String name = i == 0 ? "慧能" : sign(random) + sign(random) + (i % 9 == 0 ? sign(random) : "");
            people.append("m%d,%s,caoxi,ceramics,%d,Lamp record\n".formatted(i, name, 713 + 20 * generation[i]));
        }
        for (int i = 0; i < LIVING; i++) {
            people.append("p%d,Secret%d,caoxi,ceramics,,A register\n".formatted(i, i));
            ties.append("worked_with,p%d,p%d,published,A register,2001\n".formatted(i, (i + 1) % LIVING));
            ties.append("worked_with,p%d,p%d,published,A register,2001\n".formatted(i, (i + 7) % LIVING));
        }
        JsonNode job = imported(
                "",
                List.of(
                        new Http.Upload("file", "people.csv", people.toString()),
                        new Http.Upload("file", "ties.csv", ties.toString()),
                        new Http.Upload("file", "clusters.csv", "id,name_zh,name_en\ncaoxi,曹溪,Caoxi\n")));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
    }

    private static String sign(SplittableRandom random) {
        int at = random.nextInt(SIGNS.length());
        return SIGNS.substring(at, at + 1);
    }

    private Page open(String role) {
        Page page = role.equals("nobody") ? Page.visitor(port()) : Page.as(role, port(), logins());
        page.width(1440);
        page.open("/map?lang=en&measure=students");
        page.await("#map[data-graphics=ready]");
        page.await("#map-counts");
        return page;
    }

    /** Looks for the founder, and comes back to the map with them selected. */
    private static void find(Page page) {
        page.type("#map-search", "huineng");
        page.await("#map-found-0");
        page.find("#map-search").sendKeys(Keys.ENTER);
        page.awaitText("#map-card-name", "慧能");
    }

    @Test
    void aLineageIsWalkedOpenedAndLeftByKeyboardAlone() {
        try (Page page = open("nobody")) {
            find(page);
            page.find("#map").sendKeys("l");
            page.await("#map-tree [role=treeitem]");
            page.awaitText(".map-generations", "Generation 1");
            page.awaitText("#map-lineage-title", "慧能");
            awaitFocus(page, "map-tree");
            assertThat(address(page)).contains("lineage=").doesNotContain("open=");
            WebElement tree = page.find("#map-tree");
            tree.sendKeys(Keys.ARROW_RIGHT);
            for (int step = 0; step < 60 && !page.has("[aria-expanded=false].active"); step++) {
                tree.sendKeys(Keys.ARROW_DOWN);
            }
            String row =
                    String.valueOf(page.find("[aria-expanded=false].active").getDomAttribute("data-row"));
            int before = entries(page);
            tree.sendKeys(Keys.ENTER);
            page.await("[data-row='" + row + "'][aria-expanded=true].active");
            assertThat(entries(page)).isGreaterThan(before);
            page.awaitAddress("open=" + row);
            page.run("history.back()");
            page.await("[data-row='" + row + "'][aria-expanded=false].active");
            assertThat(address(page)).doesNotContain("open=");
            tree.sendKeys(Keys.SPACE);
            page.await(".map-card[data-row='" + row + "']");
            page.await("[data-row='" + row + "'][aria-selected=true]");
            tree.sendKeys("l");
            page.awaitText("#map-lineage", "Learnt from:");
            page.awaitText("#map-lineage", "descendants");
            assertThat(page.find("[aria-level='1']").getDomAttribute("data-row"))
                    .isEqualTo(row);
            awaitFocus(page, "map-tree");
            page.find("#map-tree").sendKeys(Keys.ESCAPE);
            page.awaitNone("#map-lineage");
            awaitFocus(page, "map");
            assertThat(address(page)).doesNotContain("lineage=").contains("select=" + row);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void aLineageIsOpenedSelectedAndClimbedWithTheMouseAndItsAddressShowsTheSame() {
        String sent;
        try (Page page = open("nobody")) {
            find(page);
            page.click("#map-show-lineage");
            page.await("#map-tree [role=treeitem]");
            String folded =
                    String.valueOf(page.find("#map-tree [aria-expanded=false]").getDomAttribute("data-row"));
            page.run("document.querySelector(\"#map-tree [data-row='" + folded
                    + "']\").scrollIntoView({block: 'center'})");
            page.click("#map-tree [data-row='" + folded + "'] circle");
            page.await("#map-tree [data-row='" + folded + "'][aria-expanded=true]");
            page.click("#map-tree [data-row='" + folded + "'] text");
            page.await(".map-card[data-row='" + folded + "']");
            page.awaitText(".map-aside", "Teachers 1");
            page.awaitText(".map-aside", "Among those shown by name:");
            page.awaitText(".map-aside", "Sources (");
            sent = address(page);
        }
        try (Page page = open("nobody")) {
            page.open(sent);
            String folded = sent.replaceAll(".*open=(\\d+).*", "$1");
            page.await("#map-tree [data-row='" + folded + "'][aria-expanded=true][aria-selected=true]");
            assertThat(address(page)).isEqualTo(sent);
            page.click("#map-show-lineage");
            page.await("[data-master]");
            String master =
                    page.find("[data-master]").getText().replace("↑", "").strip();
            assertThat(master).isNotEmpty();
            page.click("[data-master]");
            page.awaitText("#map-lineage-title", master);
            page.await("#map-tree [data-row='" + folded + "']");
            page.click("#map-lineage-hide");
            page.awaitNone("#map-lineage");
            awaitFocus(page, "map");
        }
    }

    @Test
    void lineagesAreReadInBothLanguagesLightAndDarkOnEveryScreenAndCanBeUsedByAll() {
        try (Page page = open("nobody")) {
            find(page);
            page.find("#map").sendKeys("l");
            page.await("#map-tree [role=treeitem]");
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (int width : new int[] {390, 1440, 3840}) {
                    page.width(width);
                    for (String language : new String[] {"zh", "en"}) {
                        page.language(language);
                        page.await("#map-tree [role=treeitem]");
                        Path picture = PICTURES.resolve(
                                "lineage-" + (dark ? "dark-" : "light-") + width + "-" + language + ".png");
                        page.pictureTo(picture);
                        assertThat(page.faults()).as(picture.toString()).isEmpty();
                    }
                }
            }
        }
    }

    /** People who are drawn together have a card that says what cannot be said of them, and why. */
    @Test
    void theCardOfPeopleOfTodaySaysWhyTheyAreNotShownOneByOne() {
        try (Page page = open("researcher:thesis")) {
            String id = String.valueOf(page.run("return fetch('/api/v1/map?measure=students')"
                    + ".then(answer => answer.json()).then(map => map.id)"));
            String row = String.valueOf(
                    page.run(
                            "return fetch('/api/v1/maps/" + id + "/labels', {method: 'POST', headers:"
                                    + " {'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent((document.cookie"
                                    + ".match(/XSRF-TOKEN=([^;]*)/) ?? ['', ''])[1])}, body: JSON.stringify({rows: [...Array(400).keys()]})})"
                                    + ".then(answer => answer.json()).then(all => all.find(one => one.kind === 'people').row)"));
            page.open("/map?lang=en&measure=students&select=" + row + "&map=" + id);
            page.awaitText("#map-card-people", "none of them has agreed");
            assertThat(page.find(".map-aside").getText())
                    .doesNotContain("Secret")
                    .doesNotContainPattern("(?i)\\byou\\b")
                    .contains("Works with", "by ties, among");
            for (String language : new String[] {"zh", "en"}) {
                page.language(language);
                page.await("#map-card-people");
                page.pictureTo(PICTURES.resolve("card-people-" + language + ".png"));
                assertThat(page.faults()).isEmpty();
            }
        }
    }

    private static void awaitFocus(Page page, String id) {
        page.await("#" + id + ":focus");
    }

    private static int entries(Page page) {
        return Integer.parseInt(
                String.valueOf(page.run("return document.querySelectorAll('#map-tree [role=treeitem]').length")));
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }
}
