package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What never was, what is missing, and what is damaged are told from each other. */
class SealedFolderTests {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path store;

    private Path file;

    private SealedFolder files() {
        return new SealedFolder(store.resolve("sealed"), new KeyVault(store.resolve("keys")));
    }

    @BeforeEach
    void write() {
        files().write("cohorts", "all", CONTENT);
        file = store.resolve("sealed/cohorts/all");
    }

    @Test
    void whatWasWrittenIsReadAndWhatNeverWasIsEmpty() {
        assertThat(files().readWritten("cohorts", "all")).contains(CONTENT);
        assertThat(files().readWritten("cohorts", "others")).isEmpty();
        assertThat(files().lost()).isEmpty();
        SealedFolder files = files();
        files.delete("cohorts", "all");
        assertThat(files().readWritten("cohorts", "all")).as("deleted here").isEmpty();
    }

    @Test
    void whatIsMissingOrDamagedIsToldAndGoneOnceItsLossIsAccepted() throws IOException {
        byte[] kept = Files.readAllBytes(file);
        byte[] damaged = kept.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertRefused("not as it was written");
        Files.write(file, kept);
        assertThat(files().readWritten("cohorts", "all")).contains(CONTENT);
        Files.delete(file);
        assertRefused("missing");
        assertThat(files().names("cohorts")).containsExactly("all");
        files().delete("cohorts", "all");
        assertThat(files().readWritten("cohorts", "all")).isEmpty();
        assertThat(files().names("cohorts")).isEmpty();
    }

    /** From before there was a list of files; also what a kill between the two leaves. */
    @Test
    void whatIsNotListedIsListedWhenItIsRead() throws IOException {
        new KeyVault(store.resolve("keys")).written().forget();
        assertThat(files().readWritten("cohorts", "all")).contains(CONTENT);
        Files.delete(file);
        assertRefused("missing");
    }

    @Test
    void aListOfFilesThatIsDamagedIsToldToo() throws IOException {
        Path list = store.resolve("keys/written");
        byte[] bytes = Files.readAllBytes(list);
        bytes[bytes.length / 2] ^= 1;
        Files.write(list, bytes);
        assertThatThrownBy(() -> files().readWritten("cohorts", "others")).hasMessageContaining(list.toString());
    }

    private void assertRefused(String told) {
        assertThatThrownBy(() -> files().readWritten("cohorts", "all"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(told)
                .hasMessageContaining("accept-loss");
        assertThat(files().lost()).extracting(LostFile::place).containsExactly("sealed/cohorts/all");
    }
}
