package io.shicheng.web;

import io.shicheng.account.registry.AccountsInMemory;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditLog;
import io.shicheng.backup.BackupException;
import io.shicheng.backup.BackupReport;
import io.shicheng.backup.BackupStatus;
import io.shicheng.backup.Backups;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.disclosure.ConsentRecords;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.AnswerState;
import io.shicheng.disclosure.identity.CorrectedRecords;
import io.shicheng.disclosure.identity.DoubleRecords;
import io.shicheng.disclosure.subject.DisclosedConsents;
import io.shicheng.disclosure.subject.DisclosedPending;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.importer.Importer;
import io.shicheng.importer.PastImports;
import io.shicheng.message.RefusalKind;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.retention.RetentionPeriod;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.transparency.Assessment;
import io.shicheng.transparency.PersonNotice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The web package alone, before an importer and a gate that do what a test tells them. Named by the tests that want it,
 * and of no kind that a scan of the class path would take up.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration"
        })
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import({AccountsInMemory.class, PersonNotice.class, Assessment.class})
class WebLayer {
    @Bean
    Importer importer() {
        return new ScriptedImporter();
    }

    @Bean
    DoubleRecords doubleRecords() {
        return new ScriptedDoubles();
    }

    @Bean
    CorrectedRecords correctedRecords() {
        return new ScriptedCorrections();
    }

    @Bean
    ImportUndo importUndo() {
        return new ScriptedUndo();
    }

    @Bean
    PastImports pastImports() {
        return new ListedImports();
    }

    @Bean
    Disclosure disclosure() {
        return new ScriptedDisclosure();
    }

    @Bean
    GivenAnswers given() {
        return new ScriptedAnswers();
    }

    @Bean
    GivenMaps maps() {
        return new ScriptedMaps();
    }

    @Bean
    ErasureDisclosure erasures() {
        return new NothingErased();
    }

    @Bean
    ContactLists contactLists() {
        return new ScriptedLists();
    }

    @Bean
    ScriptedTerms terms() {
        return new ScriptedTerms();
    }

    @Bean
    ScriptedNames names() {
        return new ScriptedNames();
    }

    @Bean
    HoldingsDisclosure holdings() {
        return new NothingHeld();
    }

    @Bean
    StoreLocation storeLocation() throws IOException {
        return new StoreLocation(Scratch.folder("web-"));
    }

    @Bean
    RetentionPeriod retentionPeriod() {
        return new RetentionPeriod(RetentionPeriod.DEFAULT_YEARS);
    }

    @Bean
    ScriptedConsents consents() {
        return new ScriptedConsents();
    }

    @Bean
    ScriptedSubject own() {
        return new ScriptedSubject();
    }

    @Bean
    Forms forms(StoreLocation location, Clock clock) {
        return new Forms(location.folder(), clock);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    ConsentRecords consentRecords() {
        return new ConsentRecords() {
            @Override
            public DisclosedConsents of(Viewer viewer, String namespace, String sourceId) {
                return new DisclosedConsents(null, false, false, List.of(), List.of());
            }

            @Override
            public List<DisclosedPending> pending(Viewer viewer, @Nullable String entry, int from) {
                return List.of();
            }
        };
    }

    @Bean
    AuditLog auditLog() {
        return new MemoryAudit();
    }

    @Bean
    StoreWarnings storeWarnings() {
        return new StoreWarnings();
    }

    /** Of a store of which no backup was made. */
    @Bean
    Backups backups() {
        return new Backups() {
            @Override
            public BackupReport make(Path file, RunControl control) {
                throw new UnsupportedOperationException();
            }

            @Override
            public BackupReport makeOwn(RunControl control) {
                throw new BackupException(RefusalKind.UNREACHABLE, "noOwnFolder", null);
            }

            @Override
            public BackupReport verify(Path file, @Nullable String from, RunControl control) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean forget(Path folder) {
                return false;
            }

            @Override
            public BackupStatus status() {
                return new BackupStatus(null, Duration.ofHours(24), 7, null, null, List.of());
            }
        };
    }

    @Bean
    StandingWarnings standingWarnings() {
        return new StandingWarnings() {
            @Override
            public void look() {}

            @Override
            public boolean acknowledge(String code, @Nullable String place, Actor by) {
                return false;
            }
        };
    }

    @Bean
    AnswerState answerState() {
        return new ScriptedState();
    }

    @Bean
    String storeLock() {
        return "this test's alone";
    }
}
