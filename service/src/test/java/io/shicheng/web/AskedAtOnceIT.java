package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.fixture.ForwardingEngine;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/**
 * Twenty who ask the whole service at the same moment have it computed once; asked again, it is not computed at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(AskedAtOnceIT.Counting.class)
class AskedAtOnceIT extends RunningService {
    private static final int CLIENTS = 20;
    private final AtomicInteger runs = new AtomicInteger();

    @Autowired
    private CountingEngine engine;

    /** Computes when it may, and counts how often by which measure. */
    static final class CountingEngine extends ForwardingEngine {
        private final Map<String, Integer> computed = new ConcurrentHashMap<>();
        volatile CountDownLatch may = new CountDownLatch(0);

        int computed(String measure) {
            return computed.getOrDefault(measure, 0);
        }

        @Override
        public Standing scores(Snapshot snapshot, Measure measure, Settings settings, RunControl control) {
            computed.merge(measure.code(), 1, Integer::sum);
            try {
                may.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.scores(snapshot, measure, settings, control);
        }
    }

    @TestConfiguration
    static class Counting {
        @Bean
        @Primary
        CountingEngine countingEngine() {
            return new CountingEngine();
        }
    }

    @BeforeAll
    void load() throws IOException {
        JsonNode job = imported("", uploads(sample()));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
    }

    @BeforeEach
    void begin() {
        engine.may = new CountDownLatch(1);
    }

    private List<HttpResponse<String>> askedAtOnce(IntFunction<Http> clients, String path) {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Http client = clients.apply(i);
            String run = String.format("%032x", runs.incrementAndGet());
            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                    () -> client.get(path, "X-Run-Id", run), task -> Thread.startVirtualThread(task));
            while (!answer.isDone()
                    && !Http.json(client.get("/api/v1/runs/" + run))
                            .get("running")
                            .asBoolean()) {
                Flood.pause();
            }
            asked.add(answer);
        }
        engine.may.countDown();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void oneRankingForTwentyVisitorsIsComputedOnce() {
        String path = "/api/v1/rankings?measure=betweenness&at=1990";
        List<HttpResponse<String>> answers = askedAtOnce(_ -> http(), path);
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
        }
        // of the whole network, and of the people by name
        assertThat(engine.computed("betweenness")).isEqualTo(2);
        assertThat(http().get(path).body()).isEqualTo(answers.getFirst().body());
        assertThat(engine.computed("betweenness")).isEqualTo(2);
    }

    @Test
    void twentyOfSeveralRolesGetWhatEachMaySee() {
        List<String> roles =
                List.of("anonymous", "researcher:thesis", "researcher:other", "steward", "staff:association");
        String path = "/api/v1/rankings?measure=harmonic&at=1985";
        List<HttpResponse<String>> answers =
                askedAtOnce(i -> i % roles.size() == 0 ? http() : client(roles.get(i % roles.size())), path);
        for (int i = 0; i < CLIENTS; i++) {
            assertThat(answers.get(i).statusCode()).as(answers.get(i).body()).isEqualTo(200);
            assertThat(answers.get(i).body())
                    .isEqualTo(answers.get(i % roles.size()).body());
        }
        for (int i = 1; i < roles.size(); i++) {
            assertThat(answers.get(i).body()).isNotEqualTo(answers.getFirst().body());
        }
        // two networks of the public, with whom researchers share them, and two each of stewards and of staff
        assertThat(engine.computed("harmonic")).isEqualTo(6);
    }

    @Test
    void whatIsAskedByOneIsThereForTheNextWithTheSameNetwork() {
        engine.may.countDown();
        String path = "/api/v1/rankings?measure=coreness&at=1980";
        client("researcher:thesis").get(path);
        int before = engine.computed("coreness");
        assertThat(client("researcher:other").get(path).statusCode()).isEqualTo(200);
        assertThat(client("researcher:other").get(path + "&top=3").statusCode()).isEqualTo(200);
        assertThat(engine.computed("coreness")).isEqualTo(before);
    }
}
