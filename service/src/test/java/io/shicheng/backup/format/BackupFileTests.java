package io.shicheng.backup.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.backup.BackupException;
import io.shicheng.backup.format.Manifest.KeptFile;
import io.shicheng.message.RefusalKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.dump.StoredRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a backup: whatever is not as it was written is found, and named. */
class BackupFileTests {
    private static final byte[] KEY = new byte[32];
    private static final Instant MADE = Instant.parse("2026-11-29T21:00:00Z");

    @TempDir
    Path folder;

    private Path written(int form) throws IOException {
        Path file = folder.resolve("one.backup");
        try (BackupWriter writer = new BackupWriter(file, new Head(form, "9.9", MADE, "0123456789abcdef"))) {
            for (int i = 0; i < 50_000; i++) {
                writer.line("graph/0/people", "Person p" + i + "\t{}");
            }
            writer.section("files/0/terms.yaml", new ByteArrayInputStream("a: b".getBytes(StandardCharsets.UTF_8)));
            writer.section("files/1/terms.yaml", new ByteArrayInputStream("c".getBytes(StandardCharsets.UTF_8)));
            KeptFile kept = new KeptFile("terms.yaml", List.of("files/0/terms.yaml", "files/1/terms.yaml"));
            writer.finish(
                    new Manifest(
                            MADE,
                            "0123456789abcdef",
                            7,
                            Map.of(),
                            Map.of("people", 50_000L),
                            1,
                            List.of(kept),
                            List.of(),
                            writer.sections()),
                    KEY);
        }
        return file;
    }

    @Test
    void readsBackWhatWasWrittenForItsOwnerOnly() throws IOException {
        Path file = written(Head.FORM);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(null, RunControl.NONE);
            assertThat(backup.isSealedBy(KEY)).isTrue();
            assertThat(backup.isSealedBy(new byte[] {1})).isFalse();
            List<String> lines = new ArrayList<>();
            backup.lines(name -> name.startsWith("graph/0/people-"), lines::add);
            assertThat(lines).hasSize(50_000).startsWith("Person p0\t{}").endsWith("Person p49999\t{}");
            Path target = folder.resolve("restored/terms.yaml");
            backup.extract(backup.manifest().files().getFirst(), target);
            assertThat(target).hasContent("a: bc");
        }
        assertThat(folder.resolve("one.backup.part")).doesNotExist();
    }

    @Test
    void aReadingGoesOnFromASection() throws IOException {
        Path file = written(Head.FORM);
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify("files/0/terms.yaml", RunControl.NONE);
            assertThatThrownBy(() -> backup.verify("files/9", RunControl.NONE)).hasMessageContaining("files/9");
        }
    }

    @Test
    void aByteThatIsNotAsItWasWrittenIsFoundInEverySection() throws IOException {
        Path file = written(Head.FORM);
        byte[] whole = Files.readAllBytes(file);
        List<Integer> places = new ArrayList<>();
        for (int at = 40; at < whole.length; at += Math.max(1, whole.length / 60)) {
            places.add(at);
        }
        places.add(whole.length - 1);
        int found = 0;
        for (int at : places) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x40;
            Files.write(file, changed);
            if (refused(file)) {
                found++;
            } else {
                // a byte of the archive's own that says nothing of its content, such as a time
                try (BackupFile backup = BackupFile.open(file)) {
                    assertThat(backup.isSealedBy(KEY)).isTrue();
                }
            }
        }
        assertThat(found).isGreaterThan(places.size() * 3 / 4);
    }

    private static boolean sealed(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.isSealedBy(KEY);
        }
    }

    private static boolean refused(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(null, RunControl.NONE);
            return false;
        } catch (BackupException e) {
            assertThat(e.getMessage()).contains(file.toString());
            return true;
        }
    }

    @Test
    void eachSectionIsNamedWhenItIsAnother() throws IOException {
        Path file = written(Head.FORM);
        List<String> names;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            names = Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(6);
        for (String name : names) {
            Path changed = folder.resolve("changed.backup");
            Files.deleteIfExists(changed);
            Files.copy(file, changed);
            try (FileSystem zip = FileSystems.newFileSystem(changed)) {
                byte[] content = Files.readAllBytes(zip.getPath("/" + name));
                content[content.length / 2] ^= 1;
                Files.write(zip.getPath("/" + name), content);
            }
            assertThat(refused(changed) || !sealed(changed)).as(name).isTrue();
        }
    }

    @Test
    void oneThatIsCutAnywhereIsRefused() throws IOException {
        Path file = written(Head.FORM);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(refused(file)).as("cut to " + length).isTrue();
        }
    }

    @Test
    void aSectionThatIsMissingOrDoesNotBelongThereIsNamed() throws IOException {
        Path file = written(Head.FORM);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("/files/more"), "more");
        }
        assertThatThrownBy(() -> BackupFile.open(file)).hasMessageContaining("files/more");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("/files/more"));
            Files.delete(zip.getPath("/files/1/terms.yaml"));
        }
        assertThatThrownBy(() -> BackupFile.open(file)).hasMessageContaining("files/1/terms.yaml");
    }

    @Test
    void aLaterFormIsRefusedWithTheVersionThatReadsIt() throws IOException {
        Path file = written(Head.FORM + 1);
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOfSatisfying(
                        BackupException.class, e -> assertThat(e.kind()).isEqualTo(RefusalKind.DATA))
                .hasMessageContaining("9.9");
    }

    @Test
    void nothingIsLeftOfOneThatWasNotFinished() throws IOException {
        Path file = folder.resolve("two.backup");
        try (BackupWriter writer = new BackupWriter(file, new Head(1, "1", MADE, "00"))) {
            writer.line("graph/0/people", "Person p\t{}");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aRecordIsReadBackToTheLastProperty() {
        Map<String, Object> properties = Map.of(
                "text",
                "陶瓷 \"\t\n",
                "number",
                7L,
                "broken",
                0.1,
                "whole",
                1.0,
                "truth",
                true,
                "day",
                LocalDate.of(2026, 1, 2),
                "time",
                MADE.atZone(ZoneOffset.UTC),
                "list",
                List.of(1L, 2L),
                "none",
                List.of());
        StoredRecord record =
                new StoredRecord("Person p", Map.of("labels", List.of("Person"), StoredRecord.PROPERTIES, properties));
        String line = RecordText.of(record);
        assertThat(line).doesNotContain("\n").startsWith("Person p\t");
        assertThat(RecordText.parse(line)).isEqualTo(record);
        byte[] bytes = {0, 1, -1};
        StoredRecord sealed = new StoredRecord("Person p", Map.of(StoredRecord.PROPERTIES, Map.of("identity", bytes)));
        assertThat(RecordText.parse(RecordText.of(sealed)).properties()).containsEntry("identity", bytes);
        assertThatThrownBy(() -> RecordText.of(new StoredRecord("x", Map.of("odd", new Object()))))
                .hasMessageContaining("java.lang.Object");
    }
}
