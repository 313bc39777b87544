package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a real database: what is written as a query stays a value, and hostile files end in a report.
 */
class HostileServiceIT extends SampleService {
    private static final List<String> QUERIES = List.of(
            "'; MATCH (n) DETACH DELETE n //",
            "\"}) DETACH DELETE n //",
            "x') SET n.remarks = 'x' //",
            "x` DETACH DELETE n //",
            "\\u0027 DETACH DELETE n //",
            "$rows",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "__${T(java.lang.Runtime).getRuntime()}__::.x",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%0d%0aX: y",
            "\r\nX: y",
            "\u0000",
            "\uD83D",
            "' OR '1'='1",
            "x".repeat(1500));

    @Autowired
    private GraphStore store;

    private int tried;

    private void harmless(HttpResponse<String> answer, String what) {
        tried++;
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContain("Neo.ClientError", "Exception", "org.neo4j", "SyntaxError");
        if (answer.statusCode() >= 400) {
            assertThat(Http.json(answer).get("code").asString()).as(what).isNotBlank();
        }
    }

    @Test
    void noParameterAndNoPropertyIsAQuery() throws IOException {
        StoreCounts before = store.counts();
        long revision = store.revision();
        JsonMapper json = JsonMapper.builder().build();
        for (String query : QUERIES) {
            String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
            for (String address : List.of(
                    "/api/v1/rankings?measure=",
                    "/api/v1/rankings?measure=degree&cluster=",
                    "/api/v1/rankings?measure=degree&ties=",
                    "/api/v1/rankings?measure=degree&at=",
                    "/api/v1/clusters/overview?ties=",
                    "/api/v1/clusters/overview?at=",
                    "/api/v1/organisations/rankings?by=",
                    "/api/v1/organisations/rankings?kind=",
                    "/api/v1/organisations/rankings?cluster=",
                    "/api/v1/crews?department=",
                    "/api/v1/people?q=",
                    "/api/v1/rankings/abcdefghijklmnopqrstuvwxyz/what-if?changes=",
                    "/api/v1/rankings/abcdefghijklmnopqrstuvwxyz/compared?aspect=",
                    "/api/v1/rankings/abcdefghijklmnopqrstuvwxyz/compared?aspect=interviews&purpose=",
                    "/api/v1/rankings/abcdefghijklmnopqrstuvwxyz/compared?aspect=interviews&interviewed=",
                    "/api/v1/people?q=a&limit=",
                    "/api/v1/exports/graph?format=csv&cluster=",
                    "/api/v1/exports/graph?format=",
                    "/api/v1/imports/",
                    "/api/v1/plans/")) {
                harmless(client(role(address)).get(address + encoded), address + query);
            }
            for (Map<String, Object> body : List.<Map<String, Object>>of(
                    Map.of("contacts", 3, "purpose", query, "receiver", "association"),
                    Map.of("contacts", 3, "purpose", "insurance", "receiver", query),
                    Map.of("contacts", 3, "study", true, "floorBy", query),
                    Map.of("contacts", 3, "study", true, "groupBy", query, "floor", "20"),
                    Map.of("contacts", 3, "study", true, "groupBy", "cluster", "floor", query),
                    Map.of("contacts", 3, "study", true, "passing", query),
                    Map.of("contacts", 3, "study", true, "ties", List.of(query)))) {
                harmless(
                        client("staff:association").post("/api/v1/plans", json.writeValueAsString(body)),
                        body.toString());
            }
            harmless(
                    client("steward").post("/api/v1/snapshots", json.writeValueAsString(Map.of("weights", query))),
                    query);
            harmless(
                    client("steward")
                            .post("/api/v1/snapshots", json.writeValueAsString(Map.of("ties", List.of(query)))),
                    query);
        }
        assertThat(store.counts()).isEqualTo(before);
        assertThat(store.revision()).isEqualTo(revision);
        HostileInputs.tried("queries in parameters and properties", tried);
    }

    @Test
    void hostileFilesEndInAReportAndTheServiceGoesOn() throws IOException {
        StoreCounts before = store.counts();
        String doctype = "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String mapping = "tables:\n- {file: g.graphml, table: people, columns: {id: id}}\n";
        refused("doctype", new Http.Upload("file", "g.graphml", doctype + "<graphml><graph/></graphml>"), mapping);
        refused("xml_broken", new Http.Upload("file", "g.graphml", "<graphml><graph>"), mapping);
        refused("mapping_too_deep", new Http.Upload("file", "g.graphml", "<graphml/>"), "a: " + "[".repeat(10_000));
        refused(
                "mapping_unwanted_column",
                new Http.Upload("file", "g.graphml", "<graphml/>"),
                mapping.replace(": id}", ": remarks}"));
        refused("zip_bomb", new Http.Upload("file", "people.xlsx", bomb()), null);
        refused("not_a_workbook", new Http.Upload("file", "people.xlsx", "PK\3\4" + "x".repeat(1000)), null);
        refused("nul_byte", new Http.Upload("file", "people.csv", "id\n\0\n"), null);
        refused("unknown_column", new Http.Upload("file", "people.csv", "id,备注\n1,x\n"), null);
        refused("cell_too_long", new Http.Upload("file", "people.csv", "id\n" + "x".repeat(20 << 20)), null);
        assertThat(store.counts()).isEqualTo(before);
        assertThat(http().get("/api/v1/viewer").statusCode()).isEqualTo(200);
        HostileInputs.tried("hostile files over HTTP", tried);
    }

    private void refused(String code, Http.Upload file, @Nullable String mapping) {
        tried++;
        List<Http.Upload> parts =
                mapping == null ? List.of(file) : List.of(file, new Http.Upload("mapping", "m.yaml", mapping));
        JsonNode job = imported("?skipBadRows=true", parts);
        assertThat(job.get("state").asString()).as(code).isEqualTo("refused");
        assertThat(job.get("report").get("noticeCounts").has(code))
                .as(job.toString())
                .isTrue();
        assertThat(job.toString()).doesNotContain("root:");
    }

    private static String role(String address) {
        return address.contains("/plans") ? "staff:association" : "steward";
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("[Content_Types].xml", "_rels/.rels")) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 200; i++) {
                    zip.write(blanks);
                }
            }
        }
        return bytes.toByteArray();
    }
}
