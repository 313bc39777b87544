package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What visitors usually ask is computed once for all of them, and never given out after something changed. */
@Tag("thorough")
class KeptAnswersTests extends BeforeTheGate {
    private static final String USUAL = "/api/v1/rankings?measure=degree";
    private static final AuditEvent SHOWN = AuditEvent.of(
            Actor.in(Role.ANONYMOUS, null), AuditAction.NAMES_READ, "ranking degree", List.of(new NodeKey("p1")));

    private Http visitor;

    @Override
    AuditEvent shown() {
        return SHOWN;
    }

    @BeforeEach
    void begin() {
        visitor = visitor();
    }

    private HttpResponse<String> asked(Http http, String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void assertMade(int times, String path) {
        int before = gate().rankings.get();
        asked(visitor, path);
        asked(visitor, path);
        assertThat(gate().rankings.get() - before).as(path).isEqualTo(times);
    }

    @Test
    void theSecondWhoAsksGetsTheSameAnswerAndIsRecordedAsTheFirstWas() {
        String first = asked(visitor, USUAL).body();
        assertThat(asked(visitor(), USUAL + "&top=20&interval=false").body()).isEqualTo(first);
        assertThat(gate().rankings).hasValue(1);
        assertThat(audit().events).containsExactly(SHOWN, SHOWN);
    }

    @Test
    void itTakesNoPlaceAmongTheComputations() {
        asked(visitor, USUAL);
        gate().endless = true;
        for (int i = 0; i < 50; i++) {
            asked(visitor, USUAL);
        }
    }

    @Test
    void whatCannotBeRecordedIsNotGivenOut() {
        asked(visitor, USUAL);
        audit().full = true;
        try {
            assertThat(visitor.get(USUAL).statusCode()).isEqualTo(500);
        } finally {
            audit().full = false;
        }
    }

    @Test
    void afterAnyChangeItIsMadeAnew() {
        assertMade(1, USUAL);
        somethingChanges();
        assertMade(1, USUAL);
    }

    @Test
    void whatChangedWhileItWasMadeIsNotKept() {
        gate().meanwhile = this::somethingChanges;
        assertMade(2, USUAL);
    }

    @Test
    void whoIsLoggedInNeitherGetsItNorLeavesIt() {
        Http researcher = as("researcher:thesis");
        asked(researcher, USUAL);
        assertMade(1, USUAL);
        asked(researcher, USUAL);
        assertThat(gate().rankings).hasValue(3);
    }

    @Test
    void whateverElseIsAskedIsKeptTooAndDrivesOutNothingThatVisitorsBeginWith() {
        assertMade(1, "/api/v1/rankings?measure=harmonic&shares=true");
        for (String more : List.of(
                "at=1990", "top=21", "seed=2", "interval=true", "ties=leads", "page=2", "namespace=a", "cluster=c")) {
            assertMade(1, USUAL + "&" + more);
        }
        assertMade(1, USUAL);
        for (int year = 1800; year < 1870; year++) {
            asked(visitor, USUAL + "&at=" + year);
        }
        int before = gate().rankings.get();
        asked(visitor, USUAL);
        asked(visitor, USUAL + "&at=1869");
        assertThat(gate().rankings).hasValue(before);
        asked(visitor, USUAL + "&at=1800");
        assertThat(gate().rankings).as("the first of many others").hasValue(before + 1);
    }
}
