package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.graph.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map that is kept, and what is asked of it, waits for no computation. */
@Tag("thorough")
class KeptMapsTests extends BeforeTheGate {
    private static final AuditEvent NOTHING =
            AuditEvent.of(Actor.in(Role.ANONYMOUS, null), AuditAction.NAMES_READ, "nothing", List.of());
    private static final int PLACES = 2;

    @Override
    AuditEvent shown() {
        return NOTHING;
    }

    private static String map(int year) {
        return "/api/v1/map?at=" + year;
    }

    private static CompletableFuture<HttpResponse<String>> ask(Http http, String path) {
        return CompletableFuture.supplyAsync(() -> http.get(path), task -> Thread.startVirtualThread(task));
    }

    /** While both places are taken by what does not end. */
    private void assertAnsweredMeanwhile(Http http) {
        gate().endless = true;
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            asked.add(ask(http, map(1990 + place)));
        }
        while (gate().maps.get() < PLACES) {
            Flood.pause();
        }
        maps().kept = ScriptedDisclosure.emptyMap("degree");
        HttpResponse<String> head = http.get("/api/v1/map");
        assertThat(head.statusCode()).as(head.body()).isEqualTo(200);
        assertThat(Http.json(head).get("id").asString()).isEqualTo("none");
        assertThat(http.get("/api/v1/maps/none/data").body()).isEqualTo("none");
        assertThat(gate().maps).as("maps that were begun").hasValue(PLACES);
        assertThat(asked).noneMatch(CompletableFuture::isDone);

        gate().endless = false;
        asked.forEach(answer ->
                assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip, deflate, br, zstd | true
                    br;q=1.0, gzip;q=0.8    | true
                    GZIP                    | true
                    identity                | false
                    gzip;q=0, identity      | false
                    br, gzip;q=0.0          | false
                    ungzip                  | false
                    """)
    void theirBytesArePackedForThoseWhoTakeThemSo(String encodings, boolean packed) {
        maps().kept = ScriptedDisclosure.emptyMap("degree");
        HttpResponse<String> data = visitor().get("/api/v1/maps/none/data", "Accept-Encoding", encodings);
        assertThat(data.body()).isEqualTo(packed ? "packed none" : "none");
        assertThat(data.headers().firstValue("Content-Encoding"))
                .isEqualTo(packed ? Optional.of("gzip") : Optional.empty());
    }

    @Test
    void toVisitors() {
        assertAnsweredMeanwhile(visitor());
    }

    @Test
    void toAccounts() {
        assertAnsweredMeanwhile(as("researcher:thesis"));
    }
}
