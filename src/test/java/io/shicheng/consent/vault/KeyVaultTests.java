package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.Identity;
import io.shicheng.consent.VaultException;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTests {
    /** Form, wrapped root secret and check sum. */
    private static final int HEADER = 8 + 60 + 4;

    @TempDir
    Path folder;

    private KeyVault vault() {
        return new KeyVault(folder);
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        KeyVault vault = vault();
        NodeKey person = vault.personKey("", "17");
        Sealed named = vault.sealIdentity(person, new Identity("17", "王小明"));
        Sealed nameless = vault.sealIdentity(person, new Identity("17", null));
        Sealed contact = vault.sealContact(person, "someone@example.org");
        vault.flush();
        KeyVault later = vault();
        assertThat(later.openIdentity(person, named)).contains(new Identity("17", "王小明"));
        assertThat(later.openIdentity(person, nameless)).contains(new Identity("17", null));
        assertThat(later.openContact(person, contact)).contains("someone@example.org");
    }

    @Test
    void aSealOpensForItsPersonAndPurposeOnly() {
        KeyVault vault = vault();
        NodeKey person = vault.personKey("", "1");
        NodeKey other = vault.personKey("", "2");
        Sealed sealed = vault.sealIdentity(person, new Identity("1", "A B"));
        vault.sealIdentity(other, new Identity("2", "C D"));
        assertThat(vault.openIdentity(other, sealed)).isEmpty();
        assertThat(vault.openContact(person, sealed)).isEmpty();
        byte[] changed = sealed.bytes().clone();
        changed[changed.length / 2] ^= 1;
        assertThat(vault.openIdentity(person, new Sealed(changed))).isEmpty();
    }

    @Test
    void theSameNameTwiceGivesDifferentBytesOfTheSameLength() {
        KeyVault vault = vault();
        NodeKey person = vault.personKey("", "1");
        Sealed one = vault.sealIdentity(person, new Identity("1", "Li"));
        Sealed other = vault.sealIdentity(person, new Identity("1", "Li Wei"));
        assertThat(one).isNotEqualTo(vault.sealIdentity(person, new Identity("1", "Li")));
        assertThat(one.bytes()).hasSameSizeAs(other.bytes());
    }

    @Test
    void keysDependOnNamespaceAndFamilyAndSayNothing() {
        KeyVault vault = vault();
        NodeKey key = vault.personKey("", "61");
        assertThat(key.value()).hasSize(26).matches("[a-z2-7]+");
        assertThat(vault.personKey("", "61")).isEqualTo(key);
        assertThat(vault.personKey("florence", "61")).isNotEqualTo(key);
        assertThat(vault.nodeKey("work", "", "61")).isNotEqualTo(key);
        assertThat(vault.personKey("a", "bc")).isNotEqualTo(vault.personKey("ab", "c"));
        assertThat(new KeyVault(folder.resolve("other")).personKey("", "61")).isNotEqualTo(key);
    }

    @Test
    void pseudonymsOfTwoProjectsCannotBeJoined() {
        KeyVault vault = vault();
        NodeKey person = vault.personKey("", "61");
        assertThat(vault.pseudonyms("one").of(person))
                .matches("p-[a-z2-7]{12}")
                .isEqualTo(vault().pseudonyms("one").of(person))
                .isNotEqualTo(vault.pseudonyms("two").of(person));
    }

    @Test
    void theMasterKeyIsReadableByItsOwnerOnly() throws IOException {
        vault().personKey("", "1");
        assertThat(Files.getPosixFilePermissions(folder.resolve("master.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void saysSoWhenTheMasterKeyIsGone() throws IOException {
        KeyVault vault = vault();
        vault.sealContact(vault.personKey("", "1"), "x");
        vault.flush();
        Files.delete(folder.resolve("master.key"));
        assertThatThrownBy(() -> vault().personKey("", "1"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("master.key")
                .hasMessageContaining("backup");
        assertThat(folder.resolve("master.key")).as("no new one in its place").doesNotExist();
    }

    @Test
    void saysSoWhenTheMasterKeyIsAnother() throws IOException {
        KeyVault vault = vault();
        NodeKey person = vault.personKey("", "1");
        Sealed sealed = vault.sealContact(person, "x");
        vault.flush();
        Files.writeString(folder.resolve("master.key"), "0".repeat(64));
        assertThatThrownBy(() -> vault().openContact(person, sealed)).isInstanceOf(VaultException.class);
    }

    /** Cut at every length, the file opens with all whole records before the cut, and takes new ones. */
    @Test
    void aTornLastRecordIsCutOff() throws IOException {
        KeyVault vault = vault();
        NodeKey first = vault.personKey("", "1");
        NodeKey second = vault.personKey("", "2");
        Sealed ofFirst = vault.sealContact(first, "one");
        vault.flush();
        long whole = Files.size(folder.resolve("people.keys"));
        Sealed ofSecond = vault.sealContact(second, "two");
        vault.flush();
        byte[] all = Files.readAllBytes(folder.resolve("people.keys"));
        for (int cut = (int) whole; cut < all.length; cut += 7) {
            Files.write(folder.resolve("people.keys"), Arrays.copyOf(all, cut));
            KeyVault torn = vault();
            assertThat(torn.openContact(first, ofFirst)).contains("one");
            assertThat(torn.openContact(second, ofSecond)).isEmpty();
            Sealed again = torn.sealContact(second, "two again");
            torn.flush();
            assertThat(vault().openContact(second, again)).contains("two again");
            assertThat(vault().openContact(first, ofFirst)).contains("one");
        }
    }

    @Test
    void aDamagedRecordInTheMiddleIsReported() throws IOException {
        KeyVault vault = vault();
        for (int person = 0; person < 3; person++) {
            vault.sealContact(vault.personKey("", "" + person), "x");
        }
        vault.flush();
        byte[] all = Files.readAllBytes(folder.resolve("people.keys"));
        all[HEADER + 20] ^= 1;
        Files.write(folder.resolve("people.keys"), all);
        assertThatThrownBy(() -> vault().openContact(new NodeKey("x"), new Sealed(new byte[40])))
                .hasMessageContaining("record 1");
    }

    @Test
    void noFileHoldsTheBytesOfAName() throws IOException {
        KeyVault vault = vault();
        vault.sealIdentity(vault.personKey("", "source-id-1"), new Identity("source-id-1", "Plain Name"));
        vault.flush();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Plain Name", "source-id-1");
            }
        }
    }
}
