package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.CountedReads;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What a change of one person's own, and the answers after it, read and write: records and bytes, not time. */
class CostOfChangesIT {
    /** Two withdrawals, an objection and an erasure. */
    private static final int CHANGES = 4;

    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final int PEOPLE = 400;

    @TempDir
    Path folder;

    private final CountedReads reads = new CountedReads();
    private ConfigurableApplicationContext context;
    private Path store;

    @BeforeEach
    void load() throws IOException {
        Path files = folder.resolve("sample");
        store = TestStore.warm(folder.resolve("store"));
        new SampleGenerator(PEOPLE, 1).write(files, RunControl.NONE);
        context = TestStore.applicationWith(store, reads::install);
        context.getBean(Importer.class)
                .run(
                        new ImportRequest(Origin.now(Role.STEWARD), List.of(files), null, false, false, Locale.ENGLISH),
                        RunControl.NONE);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void askAll() {
        for (String viewer : List.of("anonymous", "researcher:demo", "steward", "staff:" + SampleGenerator.RECEIVER)) {
            context.getBean(Disclosure.class)
                    .ranking(
                            Viewer.parse(viewer),
                            new RankingPage("degree", EnumSet.of(TieKind.WORKED_WITH), null, null, 10, false, 1),
                            RunControl.NONE);
        }
    }

    private List<NodeKey> consenting() {
        Set<NodeKey> people = new LinkedHashSet<>();
        context.getBean(GraphStore.class).readConsents((Consent consent) -> people.add(consent.person()));
        return List.copyOf(people);
    }

    /** Bytes of each file of keys, by its path. */
    private Map<Path, Long> keys() {
        try (Stream<Path> files = Files.walk(store.resolve("keys"))) {
            Map<Path, Long> sizes = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file, Files.size(file));
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long written(Map<Path, Long> before, Map<Path, Long> after) {
        return after.entrySet().stream()
                .filter(file ->
                        !before.containsKey(file.getKey()) || file.getKey().endsWith("people.count"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Test
    void noTieAndNobodyIsReadAgainAfterAChangeOfOnePersonsOwn() {
        Consents consents = context.getBean(Consents.class);
        List<NodeKey> people = new ArrayList<>(consenting());
        askAll();
        assertThat(reads.ties()).as("the counter counts").isPositive();
        long largest = 0;
        for (int i = 0; i < CHANGES; i++) {
            NodeKey person = people.get(i * people.size() / CHANGES);
            Map<Path, Long> before = keys();
            reads.reset();
            switch (i % 4) {
                case 0, 1 -> consents.withdrawAll(person, STEWARD);
                case 2 -> consents.object(person, STEWARD);
                default -> consents.erase(person, STEWARD);
            }
            assertThat(reads.ties()).as("ties read for change %d", i).isZero();
            assertThat(reads.people()).as("people read for change %d", i).isZero();
            largest = Math.max(largest, written(before, keys()));
            askAll();
            assertThat(reads.ties())
                    .as("ties read for the answers after change %d", i)
                    .isZero();
            assertThat(reads.people())
                    .as("people read for the answers after change %d", i)
                    .isZero();
        }
        // parts of 46 kB: one for the name, one for the contact detail, and the counts of both
        assertThat(largest).as("bytes of keys written for a change").isBetween(1L, 2 * 48_000L);
    }

    @Test
    void aConsentThatIsGivenReadsNothingEither() {
        NodeKey person = context.getBean(Vault.class).personKey("", "p000007");
        assertThat(context.getBean(PersonalRecords.class).person(person)).isPresent();
        askAll();
        reads.reset();
        ConsentTerms terms = new ConsentTerms(
                ConsentScope.NAMED,
                "training",
                SampleGenerator.RECEIVER,
                LocalDate.now(),
                null,
                "letter",
                "box 7",
                null);
        context.getBean(Consents.class).give(person, terms, STEWARD);
        askAll();
        assertThat(reads.ties()).isZero();
        assertThat(reads.people()).isZero();
    }
}
