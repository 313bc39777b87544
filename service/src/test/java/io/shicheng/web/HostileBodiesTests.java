package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileHeadings;
import io.shicheng.fixture.HostileInputs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are broken, too large, or hold more than they should: nothing is done, and no file stays behind. */
@Tag("thorough")
class HostileBodiesTests extends HostileClient {
    /** Each address is tried with each fourth heading, the next with others; {@code mvn -P attacks} tries all. */
    private static final int APART = Integer.getInteger("hostile.apart", 4);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void bodiesThatCannotBeReadAreRefused() {
        Set<Integer> bad = Set.of(400);
        refused("10,000 lists deep", bad, json("{\"ties\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        refused("10,000 objects deep", bad, json("{\"ties\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        refused("never closed", bad, json("[".repeat(10_000)));
        refused("long number", bad, json("{\"contacts\":" + "9".repeat(5000) + "}"));
        refused("long fraction", bad, json("{\"reach\":1." + "9".repeat(5000) + "}"));
        refused("huge exponent", bad, json("{\"reach\":1e999999999}"));
        refused("NaN", bad, json("{\"reach\":NaN}"));
        refused("Infinity", bad, json("{\"reach\":Infinity}"));
        refused("long string", bad, json("{\"purpose\":\"" + "x".repeat(900_000) + "\"}"));
        refused("long name", bad, json("{\"" + "x".repeat(100_000) + "\":1}"));
        refused("3 megabytes", bad, json("{\"ties\":[" + "\"\",".repeat(1_000_000) + "\"\"]}"));
        assertThat(refused("a property twice", bad, json("{\"contacts\":1,\"contacts\":2}")))
                .contains("bad_body");
        refused("words for numbers", bad, json("{\"contacts\":\"3\",\"study\":true}"));
        refused("numbers for words", bad, json("{\"contacts\":3,\"study\":1}"));
        refused("more behind it", bad, json("{\"contacts\":3} {}"));
        refused("comment", bad, json("{\"contacts\":3 /* x */}"));
        refused("single quotes", bad, json("{'contacts':3}"));
        refused("type of a class", bad, json("{\"@class\":\"java.lang.Runtime\",\"contacts\":3}"));
        refused("prototype", bad, json("{\"__proto__\":{},\"contacts\":3}"));
        for (String body : List.of(
                "", " ", "null", "[]", "\"x\"", "1", "{", "}", "\u0000", "\u00FF\u00FE", "{\"purpose\":\"\u00FF\"}")) {
            refused("body " + body, bad, json(body));
        }
        Set<Integer> type = Set.of(415);
        refused(
                "XML",
                type,
                post(
                        "/api/v1/plans",
                        "application/xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        refused("form", type, post("/api/v1/plans", "application/x-www-form-urlencoded", "contacts=3"));
        refused("text", type, post("/api/v1/plans", "text/plain", "{}"));
        refused("Java", type, post("/api/v1/plans", "application/x-java-serialized-object", "\u00AC\u00ED\0\u0005"));
        refused("no type", type, post("/api/v1/plans", "", "{}"));
        refused("type that is none", type, post("/api/v1/plans", "///", "{}"));
        refused("charset that is none", type, post("/api/v1/plans", "application/json;charset=nonsense", "{}"));
        refused(
                "20,000 form fields",
                Set.of(400, 413, 415),
                post("/api/v1/plans", "application/x-www-form-urlencoded", "a=1&".repeat(20_000)));
        HostileInputs.tried("bodies that cannot be read", tried);
    }

    @Test
    void uploadsThatAreNoneOrTooMuchAreRefused() {
        Set<Integer> refused = Set.of(400, 413);
        refused("no boundary", refused, post("/api/v1/imports", "multipart/form-data", "x"));
        refused("no parts", refused, post("/api/v1/imports", "multipart/form-data; boundary=abc", "x".repeat(100)));
        refused(
                "long boundary",
                refused,
                post("/api/v1/imports", "multipart/form-data; boundary=" + "b".repeat(5000), "--" + "b".repeat(5000)));
        refused(
                "never closed",
                refused,
                post("/api/v1/imports", "multipart/form-data; boundary=abc", "--abc\r\n" + part("a.csv", "", "id")));
        refused(
                "201 parts",
                refused,
                parts(IntStream.range(0, 201)
                        .mapToObj(i -> part(i + ".csv", "", "x"))
                        .toArray(String[]::new)));
        refused("long header of a part", refused, parts(part("a.csv", "X: " + "a".repeat(20_000) + "\r\n", "x")));
        refused("many headers of a part", refused, parts(part("a.csv", "X: 1\r\n".repeat(5000), "x")));
        refused("200 kilobytes", Set.of(413), parts(part("a.csv", "", "x".repeat(200_000))));
        refused(
                "many that are too much together",
                Set.of(413),
                parts(IntStream.range(0, 150)
                        .mapToObj(i -> part(i + ".csv", "", "x".repeat(1000)))
                        .toArray(String[]::new)));
        refused("JSON", Set.of(415), post("/api/v1/imports", "application/json", "{}"));
        HostileInputs.tried("uploads that are none", tried);
    }

    /** Whatever a body is for: a property that is not in it is refused, and named, before anything is done. */
    @Test
    void noBodyOfAnyAddressHoldsMoreThanItsProperties() throws IOException {
        Set<String> fresh = RouteTable.rows().stream()
                .filter(row -> row.cells().contains("fresh"))
                .map(row -> row.text().replaceAll("\\{[^}]+}", "x"))
                .collect(Collectors.toSet());
        List<String> addresses = addressesWithBodies();
        assertThat(addresses).contains("POST /api/v1/plans", "POST /api/v1/snapshots", "POST /api/v1/plans/x/confirm");
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> headings = HostileHeadings.all();
        for (int at = 0; at < addresses.size(); at++) {
            String address = addresses.get(at);
            Http http = address.contains("/me/")
                    ? Logins.person(port)
                    : fresh.contains(address) ? justLoggedIn(address) : as(address);
            String[] words = address.split(" ");
            for (int next = at % APART; next < headings.size(); next += APART) {
                String heading = headings.get(next);
                tried++;
                String body = mapper.writeValueAsString(Map.of(heading, "SECRET"));
                HttpResponse<String> answer = http.send(words[0], words[1], body);
                assertThat(answer.statusCode())
                        .as(address + " " + answer.body())
                        .isEqualTo(400);
                JsonNode problem = Http.json(answer);
                assertThat(problem.get("code").asString()).as(address).isEqualTo("unknown_property");
                assertThat(problem.get("field").asString()).as(address).isEqualTo(heading);
                assertThat(answer.body()).doesNotContain("SECRET");
            }
        }
        HostileInputs.tried("properties of JSON bodies", tried);
    }

    /** All that take JSON into a form of its own; what takes a map of fields checks them by the table of consents. */
    private List<String> addressesWithBodies() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> Stream.of(entry.getValue().getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                                && parameter.getParameterType() != Map.class))
                .map(entry -> entry.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .iterator()
                                .next() + " "
                        + entry.getKey().getPatternValues().iterator().next().replaceAll("\\{\\w+\\}", "x"))
                .sorted()
                .toList();
    }

    @Test
    void noUploadIsWrittenOutsideItsFolder() throws IOException, InterruptedException {
        ScriptedImporter script = (ScriptedImporter) importer;
        for (String name : List.of(
                "../../../etc/passwd.csv",
                "..\\..\\..\\etc\\passwd.csv",
                "/etc/passwd.csv",
                "C:\\windows\\win.csv",
                "\\\\server\\share\\x.csv",
                "people.csv/../../x.csv",
                "....//....//x.csv",
                "..%2f..%2fx.csv",
                "%2e%2e%5cx.csv",
                "~/x.csv",
                "~root.csv",
                "-rf.csv",
                "$(id).csv",
                "`id`.csv",
                "a;id.csv",
                "a|id.csv",
                "<script>.csv",
                "a.csv::$DATA",
                "con.csv",
                "a\u0000.csv",
                "a\u202Evsc.exe",
                "．．／x.csv",
                "..\u2215x.csv",
                ".",
                "..",
                "...",
                "/",
                " ",
                "a".repeat(300) + ".csv")) {
            tried++;
            script.forget();
            HttpResponse<String> answer =
                    as("/api/v1/imports").upload("/api/v1/imports", List.of(new Http.Upload("file", name, "id\n1")));
            assertThat(answer.statusCode()).as(name).isIn(202, 400);
            script.finish();
            for (int i = 0; i < 12_000 && !left().isEmpty(); i++) {
                Thread.sleep(10);
            }
            script.requests.forEach(request -> assertThat(request.paths())
                    .as(name)
                    .allSatisfy(path -> {
                        assertThat(path.normalize()).isEqualTo(path).startsWithRaw(UPLOADS);
                        assertThat(String.valueOf(path.getFileName())).matches("[\\p{L}\\p{N} ._()（）-]{1,120}");
                    }));
        }
        HostileInputs.tried("names of uploads", tried);
    }
}
