package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.PendingImports;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.RealConsents;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryEndings;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryHistory;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Person;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.progress.RunControl;
import io.shicheng.store.retention.RetentionPeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A folder of files, a store in memory, a real vault, and an importer between them; today is 2026-01-15. */
final class ImportDesk {
    static final Origin ORIGIN = new Origin(new UUID(0, 1), Instant.parse("2026-01-15T11:59:00Z"), Role.STEWARD);
    final Path folder;
    final MemoryStore store;
    final MemoryEndings endings;
    final MemoryHistory history;
    final MemoryAudit audit = new MemoryAudit();
    final MemoryFiles sealed;
    final PendingImports pending;
    final KeyVault vault;
    final FileImporter importer;
    private final Path files;

    ImportDesk(Path folder) {
        this(folder, new MemoryStore(), new MemoryHistory(), new MemoryFiles());
    }

    /** Another process on the same store and files. */
    ImportDesk(ImportDesk before) {
        this(before.folder, before.store, before.history, before.sealed);
    }

    private ImportDesk(Path folder, MemoryStore store, MemoryHistory history, MemoryFiles sealed) {
        this.folder = folder;
        this.store = store;
        this.endings = new MemoryEndings(store);
        this.history = history;
        this.sealed = sealed;
        this.files = folder.resolve("files");
        this.vault = new KeyVault(folder.resolve("keys"));
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
        this.pending = RealConsents.pending(sealed, history, clock);
        this.importer = new FileImporter(
                store,
                store,
                endings,
                history,
                pending,
                vault,
                audit,
                folder.resolve("terms.yaml"),
                new RetentionPeriod(3),
                clock);
    }

    /** Writes a file of the folder. */
    ImportDesk file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    ImportDesk file(String name, byte[] bytes) {
        try {
            Files.createDirectories(files);
            Files.write(files.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path files() {
        return files;
    }

    ImportReport load() {
        return load(false, false, null);
    }

    ImportReport load(Locale language) {
        return importer.run(new ImportRequest(ORIGIN, List.of(files), null, false, false, language), RunControl.NONE);
    }

    ImportReport loadSkippingBadRows() {
        return load(false, true, null);
    }

    ImportReport loadWith(Path mapping) {
        return load(false, true, mapping);
    }

    ImportReport load(boolean dryRun, boolean skipBadRows, @Nullable Path mapping) {
        return importer.run(
                new ImportRequest(ORIGIN, List.of(files), mapping, dryRun, skipBadRows, Locale.ENGLISH),
                RunControl.NONE);
    }

    /** Imports, and sees that the whole import is refused with one notice of this code, and nothing changed. */
    ImportNotice refusal(String code) {
        int before = store.changes.size();
        ImportReport report = load();
        assertThat(report.noticeCounts()).containsOnlyKeys(code).containsEntry(code, 1L);
        assertThat(report.refused()).isTrue();
        assertThat(report.rowsStored()).isEmpty();
        assertThat(store.changes).hasSize(before);
        assertThat(history.records).hasSize(before);
        ImportNotice notice = report.notices().getFirst();
        assertThat(notice.message()).isNotBlank().doesNotContain("{");
        assertThat(notice.remedy()).isNotBlank().doesNotContain("{");
        return notice;
    }

    /** The person of this id. */
    @Nullable
    Person person(String id) {
        return store.people.get(vault.personKey("", id));
    }

    /** The name that is stored for this id, or null. */
    @Nullable
    String nameOf(String id) {
        return nameOf(id, "");
    }

    /** The same of somebody in a namespace. */
    @Nullable
    String nameOf(String id, String namespace) {
        NodeKey key = vault.personKey(namespace, id);
        Person person = store.people.get(key);
        return person == null || person.identity() == null
                ? null
                : vault.openIdentity(key, person.identity()).map(Identity::name).orElse(null);
    }
}
