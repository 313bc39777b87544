package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What several ask for at the same moment is computed once, and each has it as if it had been computed for them. */
@Tag("thorough")
class AskedAtOnceTests extends BeforeTheGate {
    private static final String RANKING = "/api/v1/rankings?measure=degree&at=1990";
    private static final AuditEvent SHOWN = AuditEvent.of(
            Actor.in(Role.RESEARCHER, "thesis"), AuditAction.NAMES_READ, "ranking degree", List.of(new NodeKey("p1")));

    private final List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();

    @Override
    AuditEvent shown() {
        return SHOWN;
    }

    @BeforeEach
    void shut() {
        gate().endless = true;
    }

    @AfterEach
    void end() {
        gate().endless = false;
        asked.forEach(CompletableFuture::join);
    }

    private static String run(int number) {
        return String.format("%032x", number);
    }

    /** Asks, and returns once the service works on it. */
    private CompletableFuture<HttpResponse<String>> ask(Http http, int number) {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> http.get(RANKING, "X-Run-Id", run(number)), task -> Thread.startVirtualThread(task));
        asked.add(answer);
        while (!answer.isDone() && !running(http, number)) {
            Flood.pause();
        }
        return answer;
    }

    private static boolean running(Http http, int number) {
        return Http.json(http.get("/api/v1/runs/" + run(number))).get("running").asBoolean();
    }

    private static String code(CompletableFuture<HttpResponse<String>> answer) {
        return Http.json(answer.join()).get("code").asString();
    }

    @Test
    void twentyOfOneVisitorTakeOnePlaceAndGetTheSameBytes() {
        Http visitor = visitor();
        for (int i = 0; i < 20; i++) {
            ask(visitor, i);
        }
        gate().endless = false;
        for (CompletableFuture<HttpResponse<String>> answer : asked) {
            assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(200);
            assertThat(answer.join().body()).isEqualTo(asked.getFirst().join().body());
        }
        assertThat(gate().rankings).hasValue(1);
    }

    /** Each of them holds a connection. */
    @Test
    void whoWaitsWithTooManyRequestsIsToldToAskLater() {
        Http visitor = visitor();
        int most = 1 + 64;
        for (int i = 0; i < most; i++) {
            ask(visitor, i);
        }
        HttpResponse<String> refused = visitor.get(RANKING);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Http.json(refused).get("code").asString()).isEqualTo("too_many_questions");
        Http other = as("researcher:thesis");
        ask(other, most);
        gate().endless = false;
        for (CompletableFuture<HttpResponse<String>> answer : asked) {
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
        assertThat(visitor.get(RANKING).statusCode()).as("afterwards").isEqualTo(200);
    }

    @Test
    void twoAccountsOfOneProjectAreRecordedEach() {
        ask(as("researcher:thesis"), 1);
        ask(another("researcher:thesis"), 2);
        gate().endless = false;
        asked.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(gate().rankings).hasValue(1);
        assertThat(audit().events)
                .filteredOn(event -> event.action() == AuditAction.NAMES_READ)
                .containsExactly(SHOWN, SHOWN);
    }

    @Test
    void whatCannotBeRecordedForOneIsNotGivenToThem() {
        ask(as("researcher:thesis"), 1);
        ask(another("researcher:thesis"), 2);
        gate().meanwhile = () -> {
            record();
            audit().full = true;
        };
        gate().endless = false;
        try {
            assertThat(asked.getFirst().join().statusCode()).isEqualTo(200);
            assertThat(asked.getLast().join().statusCode()).isEqualTo(500);
        } finally {
            audit().full = false;
        }
    }

    @Test
    void whoSeesMoreIsNotAnsweredWithWhatOthersSee() {
        ask(visitor(), 1);
        ask(as("researcher:thesis"), 2);
        ask(as("researcher:other"), 3);
        ask(as("steward"), 4);
        gate().endless = false;
        asked.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(gate().rankings).hasValue(4);
    }

    @Test
    void whoAsksAfterAChangeIsNotAnsweredFromBeforeIt() {
        Http visitor = visitor();
        ask(visitor, 1);
        while (gate().begun.get() == 0) {
            Flood.pause(); // whose work begins after the change is answered from after it
        }
        somethingChanges();
        ask(visitor, 2);
        gate().endless = false;
        asked.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(gate().rankings).hasValue(2);
    }

    @Test
    void whoLeavesIsAnsweredAtOnceAndTheOthersWaitOn() {
        Http visitor = visitor();
        CompletableFuture<HttpResponse<String>> first = ask(visitor, 1);
        CompletableFuture<HttpResponse<String>> second = ask(visitor, 2);
        assertThat(visitor.delete("/api/v1/runs/" + run(1)).statusCode()).isEqualTo(204);
        assertThat(code(first)).isEqualTo("cancelled");
        assertThat(running(visitor, 1)).isFalse();
        assertThat(running(visitor, 2)).isTrue();
        gate().endless = false;
        assertThat(second.join().statusCode()).isEqualTo(200);
        assertThat(gate().rankings).hasValue(1);
    }

    @Test
    void theLastWhoLeavesEndsItAndTheNextBeginsAnew() {
        Http visitor = visitor();
        CompletableFuture<HttpResponse<String>> first = ask(visitor, 1);
        CompletableFuture<HttpResponse<String>> second = ask(visitor, 2);
        visitor.delete("/api/v1/runs/" + run(2));
        visitor.delete("/api/v1/runs/" + run(1));
        assertThat(code(first)).isEqualTo("cancelled");
        assertThat(code(second)).isEqualTo("cancelled");
        CompletableFuture<HttpResponse<String>> third = ask(visitor, 3);
        gate().endless = false;
        assertThat(third.join().statusCode()).isEqualTo(200);
        assertThat(gate().rankings).hasValue(1);
    }
}
