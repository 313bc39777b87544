package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file that is lost while the service runs, as an admin is told of it, and nobody else. */
class StandingWarningsIT extends RunningService {
    private static final String WARNINGS = "/api/v1/warnings";

    @Autowired
    private StoreLocation location;

    private HttpResponse<String> acknowledge(String json) {
        return newBrowser("admin").post(WARNINGS + "/acknowledged", json);
    }

    @Test
    void anAdminIsToldWhichFileIsLostSinceWhenAndWhatToDoAndTakesNoteOnceItIsBack() throws IOException {
        Http admin = client("admin");
        HttpResponse<String> named =
                admin.send("PUT", "/api/v1/vocabulary/purpose/training", "{\"zh\": \"培训\", \"en\": \"Training\"}");
        assertThat(named.statusCode()).as(named.body()).isLessThan(300);
        assertThat(Http.json(admin.get(WARNINGS)).size()).isZero();

        Path names = location.folder().resolve("names.yaml");
        byte[] kept = Files.readAllBytes(names);
        Files.delete(names);
        JsonNode told = Http.json(admin.get(WARNINGS)).get(0);
        assertThat(told.get("code").asString()).isEqualTo("file_missing");
        assertThat(told.get("place").asString()).isEqualTo("names.yaml");
        assertThat(told.get("over").asBoolean()).isFalse();
        assertThat(told.get("en").asString()).contains("names.yaml", "from a copy", "accept-loss");
        assertThat(told.get("zh").asString()).contains("names.yaml", "备份");
        String since = told.get("since").asString();
        String gone = "{\"code\": \"file_missing\", \"place\": \"names.yaml\"}";
        assertThat(acknowledge(gone).statusCode()).as("while it is lost").isEqualTo(400);
        for (String role : new String[] {"steward", "staff:association", "researcher:thesis"}) {
            assertThat(client(role).get(WARNINGS).statusCode()).as(role).isEqualTo(403);
            assertThat(client(role).post(WARNINGS + "/acknowledged", gone).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }

        Files.write(names, kept);
        JsonNode back = Http.json(admin.get(WARNINGS)).get(0);
        assertThat(back.get("code").asString()).isEqualTo("file_was_lost");
        assertThat(back.get("since").asString()).isEqualTo(since);
        assertThat(acknowledge("{}").statusCode()).isEqualTo(400);
        HttpResponse<String> other = acknowledge("{\"code\": \"log_cut\"}");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("file_was_lost names.yaml");
        String noted = "{\"code\": \"file_was_lost\", \"place\": \"names.yaml\"}";
        HttpResponse<String> byAProgram = client("admin").post(WARNINGS + "/acknowledged", noted);
        assertThat(byAProgram.statusCode()).as("with a token").isEqualTo(403);
        assertThat(byAProgram.body()).contains("reauthentication_required");
        assertThat(Http.json(admin.get(WARNINGS)).size()).isEqualTo(1);
        assertThat(acknowledge(noted).statusCode()).isEqualTo(204);
        assertThat(Http.json(admin.get(WARNINGS)).size()).isZero();
        assertThat(admin.get("/api/v1/audit").body())
                .contains("file_lost", "missing names.yaml", "warning_acknowledged", "file_was_lost names.yaml");
    }
}
