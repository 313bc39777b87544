package io.shicheng.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.shicheng.fixture.ProgramClasses;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which classes write files: somebody who adds one says here where it writes, and where that is the folder of a store,
 * what a loss of the file means ({@link StoreFile}).
 */
@Tag("thorough")
class FileWritersTests {
    private static final Set<String> OF_FILES = Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "move",
            "copy",
            "createFile",
            "createDirectory",
            "createTempFile",
            "createTempDirectory");

    private static final Set<String> OF_DURABLE = Set.of("replace", "create", "move");

    /** They write where a command or the keystore says, read only, or are what the others write by. */
    private static final Set<String> ELSEWHERE = Set.of(
            "backup.format.BackupWriter",
            "backup.format.Extraction",
            "backup.make.LogMirror",
            "backup.make.StoreFiles",
            "backup.restore.RestoredFiles",
            "cli.inspection.GuessedMapping",
            "cli.terminal.AtomicFile",
            "cli.service.SampleContent",
            "cli.startup.StoreTraining",
            "cli.Training",
            "cli.startup.UnsignedJars",
            "consent.vault.KeyMirror",
            "consent.vault.master.KeystoreMasterKey",
            "sample.CsvFile",
            "snapshot.file.BinaryInput",
            "store.folder.DurableFile");

    /** The {@link StoreFile} that each writes, or one of them. */
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("account.registry.AccountFile", "ACCOUNTS"),
            Map.entry("account.registry.LinkRequestFile", "LINK_REQUEST"),
            Map.entry("audit.chain.ChainedLog", "AUDIT"),
            Map.entry("audit.chain.Checkpoint", "AUDIT"),
            Map.entry("audit.chain.Head", "AUDIT"),
            Map.entry("audit.chain.Segments", "AUDIT"),
            Map.entry("backup.make.BackupRequests", "BACKUP_REQUEST"),
            Map.entry("backup.make.KnownBackups", "SEALED"),
            Map.entry("backup.restore.RestoreRun", "RESTORED"),
            Map.entry("consent.ledger.memory.LedgerCache", "GROUNDS"),
            Map.entry("consent.ledger.day.RunDay", "RETENTION"),
            Map.entry("consent.vault.ErasureMarks", "ERASED"),
            Map.entry("consent.vault.master.FileMasterKey", "MASTER_KEY"),
            Map.entry("consent.vault.key.KeyPart", "PEOPLE_PARTS"),
            Map.entry("consent.vault.key.PersonKeys", "PEOPLE_KEYS"),
            Map.entry("consent.vault.key.RecordCount", "PEOPLE_COUNT"),
            Map.entry("consent.vault.SealedFolder", "SEALED"),
            Map.entry("consent.vault.WrittenFiles", "WRITTEN"),
            Map.entry("importer.run.KeptNames", "NAMES"),
            Map.entry("importer.run.KeptTerms", "TERMS"),
            Map.entry("snapshot.file.BinaryOutput", "SNAPSHOTS"),
            Map.entry("snapshot.file.ClusterFile", "SNAPSHOTS"),
            Map.entry("snapshot.cache.SnapshotCache", "SNAPSHOTS"),
            Map.entry("snapshot.cache.SnapshotFile", "SNAPSHOTS"),
            Map.entry("snapshot.layout.CachedLayouts", "SNAPSHOTS"),
            Map.entry("store.folder.LockedFile", "LOCK"),
            Map.entry("store.folder.ServiceAddress", "SERVICE"),
            Map.entry("store.folder.StoreSwitch", "RESTORE_BUILDING"),
            Map.entry("store.embedded.StopMark", "DATABASE"),
            Map.entry("store.neo4j.driver.Filling", "FILLING"),
            Map.entry("store.neo4j.driver.RevisionFile", "REVISION"),
            Map.entry("web.imports.UploadFolder", "UPLOADS"),
            Map.entry("web.inspection.Inspection", "UPLOADS"),
            Map.entry("web.imports.Uploads", "UPLOADS")));

    @Test
    void everyClassThatWritesAFileSaysWhichOneItIs() {
        Set<String> writers = new TreeSet<>();
        for (JavaClass each : ProgramClasses.ALL) {
            if (each.getMethodCallsFromSelf().stream().anyMatch(FileWritersTests::writes)) {
                writers.add(outermost(each.getName().substring("io.shicheng.".length())));
            }
        }
        writers.removeAll(ELSEWHERE);
        assertThat(writers).as("those that are new, or gone").containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
        assertThat(KNOWN.values())
                .allSatisfy(file -> assertThat(StoreFile.valueOf(file)).isNotNull());
    }

    private static String outermost(String name) {
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    private static boolean writes(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String method = call.getTarget().getName();
        return owner.isEquivalentTo(Files.class) && OF_FILES.contains(method)
                || owner.isEquivalentTo(FileChannel.class) && method.equals("open")
                || owner.isEquivalentTo(DurableFile.class) && OF_DURABLE.contains(method);
    }
}
