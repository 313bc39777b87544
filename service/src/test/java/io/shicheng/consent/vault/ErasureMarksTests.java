package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.NodeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the vault remembers of people who were erased. */
class ErasureMarksTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path folder;

    private Path file;
    private NodeKey person;
    private ErasureMark mark;

    private KeyVault vault() {
        return new KeyVault(folder);
    }

    @BeforeEach
    void erase() {
        file = folder.resolve("erased");
        KeyVault vault = vault();
        person = vault.personKey("", "17");
        mark = new ErasureMark(person, DAY, true);
        vault.markErased(mark);
        vault.markErased(new ErasureMark(vault.personKey("", "18"), DAY, false));
    }

    @Test
    void outlivesARestartAndAChangeOfTheMasterKey() {
        assertThat(vault().erased()).hasSize(2).containsEntry(person, mark);
        KeyVault running = vault();
        running.rotate();
        for (KeyVault vault : new KeyVault[] {running, vault()}) {
            assertThat(vault.erased()).hasSize(2).containsEntry(vault.personKey("", "17"), mark);
        }
    }

    @Test
    void isReplacedNotAddedTo() {
        KeyVault vault = vault();
        vault.markErased(mark.withoutObjection());
        assertThat(vault.erased()).hasSize(2).containsEntry(person, new ErasureMark(person, DAY, false));
        assertThat(vault().erased()).isEqualTo(vault.erased());
    }

    @Test
    void saysNothingToSomebodyWhoHasTheFileAlone() throws IOException {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(person.value());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadIsNotTakenForNobodyErased() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> vault().erased())
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("backup");
        assertThatThrownBy(() -> vault().markErased(mark)).isInstanceOf(VaultException.class);
    }

    @Test
    void whereNobodyWasErasedNoKeysAreMade() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(new KeyVault(empty).erased()).isEmpty();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aFileThatIsMissingIsNotTakenForNobodyErasedUntilTheLossIsAccepted() throws IOException {
        byte[] kept = Files.readAllBytes(file);
        Files.delete(file);
        assertThatThrownBy(() -> vault().erased())
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("accept-loss");
        assertThatThrownBy(() -> vault().markErased(mark)).isInstanceOf(VaultException.class);
        Files.write(file, kept);
        assertThat(vault().erased()).hasSize(2);
        Files.delete(file);
        KeyVault vault = vault();
        assertThat(vault.marks().lost()).contains(LostFile.State.MISSING);
        vault.marks().forget();
        assertThat(vault().erased()).isEmpty();
    }

    /** From before there was a list of files; also what a kill between the two leaves. */
    @Test
    void aFileThatIsNotListedIsListedWhenItIsRead() throws IOException {
        vault().written().forget();
        assertThat(vault().erased()).hasSize(2);
        Files.delete(file);
        assertThatThrownBy(() -> vault().erased()).hasMessageContaining("missing");
    }

    @Test
    void aListThatWasRemovedIsNotTakenForOneThatNeverWas() throws IOException {
        Files.delete(folder.resolve("written"));
        assertThatThrownBy(() -> vault().erased())
                .hasMessageContaining("missing")
                .hasMessageContaining("accept-loss");
    }
}
