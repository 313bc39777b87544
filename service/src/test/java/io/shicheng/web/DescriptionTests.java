package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.web.description.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface is one that a good client can be generated from. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DescriptionTests {
    @LocalServerPort
    private int port;

    private JsonNode description = MissingNode.getInstance();
    private final Map<String, JsonNode> operations = new TreeMap<>();

    @BeforeEach
    void read() {
        description = Http.json(new Http(port).get("/v3/api-docs"));
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
    }

    @Test
    void saysWhatItIsAndIsTheSameWhereverItIsRead() {
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/info/version").asString()).isNotBlank();
        assertThat(description.at("/info/license/identifier").asString()).isEqualTo("GPL-3.0-or-later");
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(description.get("servers").size()).isEqualTo(1);
        assertThat(new Http(port).get("/v3/api-docs.yaml").body()).contains("operationId: rankPeople");
    }

    @Test
    void describesEachAddressOfTheTableOfRoutes() throws IOException {
        Set<String> table = new TreeSet<>();
        for (RouteTable.Row row : RouteTable.rows()) {
            if (row.there() && row.path().startsWith("/api/") && !row.method().equals("HEAD")) {
                table.add(row.text());
            }
        }
        assertThat(operations.keySet()).isEqualTo(table);
    }

    @Test
    void namesOperationsAsMethodsOfAClientAreNamed() {
        List<String> ids = operations.values().stream()
                .map(operation -> operation.path("operationId").asString(""))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)*"));
        assertThat(ids).contains("listClusters", "rankPeople", "makePlan", "startImport", "recordConsent");
        Set<String> tags = new TreeSet<>();
        description.get("tags").forEach(tag -> {
            tags.add(tag.get("name").asString());
            assertThat(tag.path("description").asString("")).as(tag.toString()).isNotBlank();
        });
        operations.forEach((address, operation) -> {
            assertThat(operation.path("summary").asString("")).as(address).isNotBlank();
            assertThat(tags).contains(operation.at("/tags/0").asString());
        });
    }

    private static List<String> accounts(RouteTable.Row row, String session) {
        return row.cells().contains("fresh") ? List.of(session) : List.of("token", session);
    }

    @Test
    void asksForALoginWhereTheTableOfRoutesDoes() throws IOException {
        for (RouteTable.Row row : RouteTable.rows()) {
            JsonNode operation = operations.get(row.text());
            if (operation == null) {
                continue;
            }
            List<String> ways = new ArrayList<>();
            operation.path("security").forEach(way -> ways.add(String.join("+", new TreeSet<>(way.propertyNames()))));
            boolean open = row.allowed().getFirst();
            String csrf = row.method().equals("GET") ? "" : "csrf+";
            boolean own = (row.path() + "/").startsWith("/api/v1/me/");
            List<String> expected = own ? List.of(csrf + "person") : accounts(row, csrf + "session");
            assertThat(ways)
                    .as(row.text())
                    .isEqualTo(
                            open
                                    ? Stream.concat(Stream.of(""), expected.stream())
                                            .toList()
                                    : expected);
            assertThat(operation.get("responses").has("401")).as(row.text()).isEqualTo(!open);
            assertThat(operation.at("/x-roles").toString().contains("researcher"))
                    .as(row.text())
                    .isEqualTo(row.allowed().get(1));
        }
        assertThat(description.at("/components/securitySchemes/token/type").asString())
                .isEqualTo("http");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/components/securitySchemes/session/name").asString())
                .isEqualTo("shicheng");
    }

    @Test
    void eachAnswerHasATypeAndASchemaAndEachFailureIsAProblem() {
        operations.forEach((address, operation) -> {
            List<String> good = new ArrayList<>();
            operation.get("responses").properties().forEach(response -> {
                String status = response.getKey();
                if (status.startsWith("2")) {
                    good.add(status);
                    response.getValue().path("content").properties().forEach(type -> {
                        assertThat(type.getKey()).as(address).isNotEqualTo("*/*");
                        assertThat(type.getValue().path("schema").size())
                                .as(address)
                                .isPositive();
                    });
                    assertThat(response.getValue().path("content").isEmpty())
                            .as(address)
                            .isEqualTo(status.equals("204"));
                } else {
                    assertThat(response.getValue().get("$ref").asString())
                            .isEqualTo("#/components/responses/Problem" + status);
                }
            });
            assertThat(good).as(address).hasSize(1);
            assertThat(operation.get("responses").has("503")).as(address).isTrue();
        });
        description.at("/components/responses").properties().forEach(response -> {
            JsonNode content = response.getValue().at("/content/application~1problem+json");
            assertThat(content.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
            assertThat(content.at("/example/code").asString()).isNotBlank();
            assertThat("Problem" + content.at("/example/status").asInt()).isEqualTo(response.getKey());
        });
        assertThat(description.at("/components/schemas/Problem/required").toString())
                .contains("code", "remedy");
    }

    @Test
    void closedListsOfWordsAreEnumerations() {
        assertThat(words("GET /api/v1/rankings", "measure")).contains("betweenness", "m-index");
        assertThat(words("GET /api/v1/rankings", "ties")).contains("master_of", "worked_with");
        assertThat(words("GET /api/v1/rankings", "cluster")).isEmpty();
        assertThat(words("GET /api/v1/exports/graph", "format")).contains("gexf", "graphml", "csv", "gephi", "xlsx");
        assertThat(words("GET /api/v1/plans/{id}/export", "format")).containsExactly("xlsx", "csv");
        assertThat(words("GET /api/v1/notice", "language")).containsExactly("en", "zh");
        assertThat(words("GET /api/v1/audit", "action")).contains("names_read");
        assertThat(description
                        .at("/components/schemas/Viewer/properties/role/enum")
                        .toString())
                .contains("researcher", "steward");
        assertThat(description
                        .at("/components/schemas/PlanRequest/properties/floorBy/enum")
                        .toString())
                .contains("cluster", "discipline");
        assertThat(description
                        .at("/components/schemas/SubjectConsent/properties/scope/enum")
                        .toString())
                .contains("named", "contact", "published");
    }

    @Test
    void thereAreNoWordsForWhatThereIsNot() {
        Words.OF_PROPERTIES.forEach((place, words) -> {
            String[] parts = place.split("\\.");
            JsonNode property = description.at("/components/schemas/" + parts[0] + "/properties/" + parts[1]);
            assertThat(property.isMissingNode()).as(place).isFalse();
            assertThat(property.toString()).as(place).contains(words);
        });
    }

    private List<String> words(String address, String parameter) {
        List<String> words = new ArrayList<>();
        operation(address).get("parameters").forEach(each -> {
            if (each.get("name").asString().equals(parameter)) {
                JsonNode schema = each.get("schema");
                (schema.has("items") ? schema.get("items") : schema)
                        .path("enum")
                        .forEach(word -> words.add(word.asString()));
            }
        });
        return words;
    }

    @Test
    void explainsEachParameterAndShowsEachRequest() {
        operations.forEach((address, operation) -> {
            operation.path("parameters").forEach(parameter -> {
                assertThat(parameter.path("description").asString(""))
                        .as("what stands in description.json of " + address + " " + parameter)
                        .isNotBlank();
                assertThat(parameter.at("/schema/type").isString())
                        .as(address + parameter)
                        .isTrue();
            });
            operation.at("/requestBody/content").forEach(body -> {
                assertThat(body.path("example").isObject()).as(address).isTrue();
                assertThat(new ExampleCheck(description).faults(body.get("schema"), body.get("example")))
                        .as(address)
                        .isEmpty();
            });
        });
        JsonNode upload = operation("POST /api/v1/imports").at("/requestBody/content/multipart~1form-data/schema");
        assertThat(upload.at("/properties/file/items/format").asString()).isEqualTo("binary");
        assertThat(operation("GET /api/v1/imports/{id}/events")
                        .at("/responses/200/content")
                        .propertyNames())
                .containsExactly("text/event-stream");
    }

    @Test
    void showsAnAnswerOfEachOperationThatIsValid() {
        ExampleCheck check = new ExampleCheck(description);
        operations.forEach((address, operation) -> ExampleCheck.goodJson(operation)
                .ifPresent(answer -> {
                    assertThat(answer.has("example")).as(address).isTrue();
                    assertThat(check.faults(answer.get("schema"), answer.get("example")))
                            .as(address)
                            .isEmpty();
                }));
        description.at("/components/responses").properties().forEach(response -> {
            JsonNode problem = response.getValue().at("/content/application~1problem+json");
            assertThat(check.faults(problem.get("schema"), problem.get("example")))
                    .as(response.getKey())
                    .isEmpty();
        });
    }

    @Test
    void seesWhatIsWrongWithAnExample() {
        ExampleCheck check = new ExampleCheck(description);
        JsonNode answer =
                ExampleCheck.goodJson(operation("GET /api/v1/rankings")).orElseThrow();
        var wrong = (ObjectNode) answer.get("example").deepCopy();
        wrong.put("measure", 7).put("charisma", true).remove("citation");
        assertThat(check.faults(answer.get("schema"), wrong))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("/measure is no"))
                .anyMatch(fault -> fault.contains("charisma"))
                .anyMatch(fault -> fault.contains("lacks citation"));
    }

    private JsonNode operation(String address) {
        return Objects.requireNonNull(operations.get(address), address);
    }

    @Test
    void tablesAreRecordsInJsonAndTextInCsv() {
        JsonNode ranking = operation("GET /api/v1/rankings").at("/responses/200/content");
        assertThat(ranking.at("/application~1json/schema/$ref").asString()).isEqualTo("#/components/schemas/Ranking");
        assertThat(ranking.at("/text~1csv/schema/type").asString()).isEqualTo("string");
        JsonNode measures = operation("GET /api/v1/measures").at("/responses/200/content");
        assertThat(measures.at("/application~1json/schema/items/$ref").asString())
                .isEqualTo("#/components/schemas/Measure");
        assertThat(words("GET /api/v1/measures", "format")).containsExactly("json", "csv");
        assertThat(operation("GET /api/v1/rankings")
                        .at("/responses/200/headers/Link")
                        .isObject())
                .isTrue();
    }

    @Test
    void aRowThatHoldsAnotherRecordSaysOfAllOfItWhatIsAlwaysThere() {
        JsonNode row = description.at("/components/schemas/RankingRow");
        assertThat(row.get("required").toString())
                .contains("rank_from", "rank_to", "\"id\"", "source_id")
                .doesNotContain("score", "cluster", "namespace", "interval_best");
        assertThat(row.at("/properties/score/type").toString()).contains("number", "null");
        assertThat(row.at("/properties/cluster/type").toString()).contains("null");
        assertThat(row.at("/properties/rank_from/type").toString()).doesNotContain("null");
    }

    @Test
    void eachReferenceLeadsSomewhereAndNoTwoRecordsShareASchema() {
        description
                .findValues("$ref")
                .forEach(reference -> assertThat(description
                                .at(reference.asString().substring(1))
                                .isMissingNode())
                        .as(reference.asString())
                        .isFalse());
        JsonNode schemas = description.at("/components/schemas");
        assertThat(schemas.at("/SnapshotWish/properties").propertyNames()).contains("halfLifeYears");
        assertThat(schemas.at("/SubjectConsentsWish/properties").propertyNames())
                .contains("textVersion");
        assertThat(schemas.at("/PlanRow/properties").propertyNames()).contains("order", "consent");
        assertThat(schemas.at("/PlanRow/required").toString()).contains("order").doesNotContain("consent");
        assertThat(schemas.has("Row")).isFalse();
        assertThat(schemas.has("ProblemDetail")).isFalse();
    }
}
