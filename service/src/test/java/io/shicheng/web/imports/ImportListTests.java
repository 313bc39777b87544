package io.shicheng.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.importer.Importer;
import io.shicheng.importer.PastImports;
import io.shicheng.web.problem.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportListTests {
    private static final NodeKey SOMEBODY = new NodeKey("somebody");
    private static final UUID ID = new UUID(0, 1);
    private static final PastImports PAST = new PastImports() {
        private final PastImport one = new PastImport(
                ID,
                Instant.parse("2020-01-01T00:00:00Z"),
                Role.STEWARD,
                new TreeMap<>(Map.of("consents", 1L)),
                4,
                LocalDate.EPOCH);

        @Override
        public List<PastImport> all() {
            return List.of(one);
        }

        @Override
        public Optional<PastImport> byId(UUID id) {
            return id.equals(ID) ? Optional.of(one) : Optional.empty();
        }
    };

    private final Importer idle = (_, _) -> {
        throw new IllegalStateException("Nothing is to be imported here.");
    };
    private final ImportJobs jobs = new ImportJobs(idle);

    @AfterEach
    void stop() throws InterruptedException {
        jobs.destroy();
    }

    @Test
    void everyViewerWithARoleSeesWhatTheStoreRemembers() {
        for (String viewer : List.of("researcher", "researcher:thesis", "staff:association", "steward")) {
            ImportList list = new ImportList(jobs, PAST, () -> Viewer.parse(viewer));
            assertThat(list.all()).as(viewer).containsExactly(list.one(ID.toString()));
        }
    }

    @Test
    void somebodyWhoSeesNoMoreThanThePublicDoesNot() {
        for (Viewer viewer : List.of(new Viewer.Anonymous(), new Viewer.Admin(), new Viewer.Subject(SOMEBODY))) {
            ImportList list = new ImportList(jobs, PAST, () -> viewer);
            assertThat(list.all()).isEmpty();
            assertThatThrownBy(() -> list.one(ID.toString())).isInstanceOf(ApiException.class);
        }
    }

    @Test
    void whatIsNoIdIsUnknown() {
        ImportList list = new ImportList(jobs, PAST, Viewer.Steward::new);
        for (String id : List.of("none", "", "0-0-0-0-2")) {
            assertThatThrownBy(() -> list.one(id)).as(id).isInstanceOf(ApiException.class);
        }
    }
}
