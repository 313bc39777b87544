package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What of the page may be kept, by whom and how long, and where an earlier version of it leads. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PageAddressesTests {
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/page/([0-9a-f]{16})/([^\"]+))\"");
    private static final String OTHER = "/page/0123456789abcdef/";

    @LocalServerPort
    private int port;

    private Http nobody;
    private String folder = "";
    private final Set<String> named = new TreeSet<>();

    @BeforeEach
    void openTheMap() {
        nobody = new Http(port);
        Matcher found = NAMED.matcher(nobody.get("/map").body());
        while (found.find()) {
            folder = "/page/" + found.group(2) + "/";
            named.add(found.group(1));
        }
    }

    @Test
    void whatADocumentNamesIsKeptForAYearByEverybodyAndHoldsNothingOfAnybody() {
        assertThat(named).contains(folder + "app/main.js", folder + "base.css", folder + "favicon.svg");
        assertThat(named).hasSizeGreaterThan(100);
        for (String address : named) {
            HttpResponse<String> file = nobody.get(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(address)
                    .contains("max-age=31536000, public, immutable");
            assertThat(file.headers().map()).as(address).doesNotContainKeys("Set-Cookie", "set-cookie");
        }
    }

    @Test
    void everyModuleAndTextIsThereUnderTheVersion() {
        List<String> missing = new ArrayList<>();
        List<String> all = new ArrayList<>(PageModules.all());
        for (String language : List.of("en", "zh")) {
            all.addAll(List.of("i18n/" + language + "/shared.js", "i18n/" + language + "/map.js"));
        }
        for (String module : all) {
            HttpResponse<String> file = nobody.send("HEAD", folder + module, "");
            if (file.statusCode() != 200
                    || !file.headers().firstValue("Cache-Control").orElse("").contains("immutable")) {
                missing.add(module);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void documentsAreAskedForAgainByWhatTheyHoldAndNotByTheirDate() {
        Set<String> tags = new TreeSet<>();
        for (String address : List.of("/", "/map", "/map.html", "/me", "/plans")) {
            HttpResponse<String> document = nobody.get(address);
            assertThat(document.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(document.headers().firstValue("Last-Modified")).isEmpty();
            String tag = document.headers().firstValue("ETag").orElseThrow();
            tags.add(tag);
            HttpResponse<String> again = nobody.get(address, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
            // the date that all files of every build bear
            assertThat(nobody.get(address, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(tags).hasSize(3);
    }

    @Test
    void anEarlierVersionLeadsToThatOfNowByWhatItsDocumentNamesAndIsNotThereOtherwise() {
        for (String file : List.of("app/main.js", "base.css", "map.css")) {
            HttpResponse<String> led = nobody.get(OTHER + file);
            assertThat(led.statusCode()).as(file).isEqualTo(302);
            assertThat(led.headers().firstValue("Location")).contains(folder + file);
            assertThat(led.headers().firstValue("Cache-Control")).contains("no-cache");
        }
        for (String file : List.of("map/page.js", "none.css", "i18n/zh/map.js", "lib/lit-html/lit-html.js", "")) {
            HttpResponse<String> gone = nobody.get(OTHER + file);
            assertThat(gone.statusCode()).as(file).isEqualTo(404);
            assertThat(gone.headers().firstValue("Cache-Control")).as(file).contains("no-cache");
        }
        HttpResponse<String> none = nobody.get(folder + "none.js");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    /** Whoever asks without a version, such as a program, gets what there is now. */
    @Test
    void withoutAVersionAFileIsThatOfNowAndNotKept() {
        for (String file : List.of("app/main.js", "lib/lit-html/lit-html.js", "base.css")) {
            HttpResponse<String> answer = nobody.get("/page/" + file);
            assertThat(answer.body()).isEqualTo(nobody.get(folder + file).body());
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        }
    }
}
