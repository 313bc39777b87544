package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Sealed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyVaultTests {
    /** Form, name of its making, wrapped root secret and check sum. */
    private static final int HEADER = 8 + 16 + 60 + 4;

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

    /** Killed between the record and its count, at every length of the record: it opens with all that was counted. */
    @Test
    void whatWasNotCountedMayBeTorn() throws IOException {
        KeyVault vault = vault();
        NodeKey first = vault.personKey("", "1");
        NodeKey second = vault.personKey("", "2");
        Sealed ofFirst = vault.sealContact(first, "one");
        vault.flush();
        long whole = Files.size(folder.resolve("people.keys"));
        byte[] count = Files.readAllBytes(folder.resolve("people.count"));
        Sealed ofSecond = vault.sealContact(second, "two");
        vault.flush();
        byte[] all = Files.readAllBytes(folder.resolve("people.keys"));
        for (int cut = (int) whole; cut < all.length; cut += 7) {
            Files.write(folder.resolve("people.keys"), Arrays.copyOf(all, cut));
            Files.write(folder.resolve("people.count"), count);
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

    /** Killed after the whole record and before its count: the key is there, and from now on it must be. */
    @Test
    void aWholeRecordThatWasNotCountedIsKeptAndCounted() throws IOException {
        KeyVault vault = vault();
        vault.sealContact(vault.personKey("", "0"), "x");
        vault.flush();
        byte[] count = Files.readAllBytes(folder.resolve("people.count"));
        Sealed sealed = vault.sealContact(vault.personKey("", "1"), "x");
        vault.flush();
        Files.write(folder.resolve("people.count"), count);
        assertThat(vault().openContact(vault.personKey("", "1"), sealed)).contains("x");
        cut(90);
        assertRefused("1 of 2 records");
    }

    /** A damaged last record, one cut off, all cut off, and a head that is cut itself. */
    @ParameterizedTest
    @CsvSource({
        "flip, record 5 is damaged",
        "90, 4 of 5 records",
        "91, 3 of 5 records",
        "450, 0 of 5 records",
        "466, its head"
    })
    void aFileThatWasCutOffOrDamagedIsRefused(String damage, String told) throws IOException {
        List<Sealed> seals = five();
        byte[] all = Files.readAllBytes(folder.resolve("people.keys"));
        if (damage.equals("flip")) {
            all[all.length - 30] ^= 1;
            Files.write(folder.resolve("people.keys"), all);
        } else {
            cut(Integer.parseInt(damage));
        }
        assertRefused(told);
        if (told.equals("its head")) {
            assertThatThrownBy(() -> vault().acceptLoss(lost -> {})).hasMessageContaining(told);
            return;
        }
        List<Integer> recorded = new ArrayList<>();
        KeyVault accepting = vault();
        int lost = accepting.acceptLoss(number -> {
            accepting.deriveKey("audit log");
            recorded.add(number);
        });
        assertThat(recorded).containsExactly(lost);
        KeyVault after = vault();
        assertThat(IntStream.range(0, 5)
                        .filter(person -> after.openContact(after.personKey("", "" + person), seals.get(person))
                                .isPresent()))
                .hasSize(5 - lost)
                .hasSizeLessThan(5);
        assertThat(vault().acceptLoss(number -> {})).as("once").isZero();
    }

    @Test
    void recordsOutOfOrderAndACountThatIsMissingOrDamagedAreRefused() throws IOException {
        five();
        Path keys = folder.resolve("people.keys");
        byte[] all = Files.readAllBytes(keys);
        byte[] swapped = all.clone();
        System.arraycopy(all, HEADER, swapped, HEADER + 90, 90);
        System.arraycopy(all, HEADER + 90, swapped, HEADER, 90);
        Files.write(keys, swapped);
        assertRefused("out of order");
        Files.write(keys, all);
        Path count = folder.resolve("people.count");
        byte[] counted = Files.readAllBytes(count);
        counted[counted.length / 2] ^= 1;
        Files.write(count, counted);
        assertRefused("people.count");
        Files.delete(count);
        assertRefused("people.count");
        assertThat(vault().acceptLoss(lost -> {})).isZero();
        assertThat(vault().openContact(new NodeKey("x"), new Sealed(new byte[40])))
                .isEmpty();
    }

    /** The form of files before records were counted, whose last record a crash may have torn. */
    @Test
    void aFileFromBeforeIsTakenOverOnce() throws IOException {
        List<Sealed> seals = five();
        Path keys = folder.resolve("people.keys");
        ByteBuffer counted = ByteBuffer.wrap(Files.readAllBytes(keys));
        ByteBuffer before = ByteBuffer.allocate(counted.capacity() - 16 - 50);
        before.put("SCKEYS02".getBytes(StandardCharsets.US_ASCII)).put(counted.array(), 24, 60);
        CRC32C crc = new CRC32C();
        crc.update(before.array(), 0, 68);
        before.putInt((int) crc.getValue());
        before.put(counted.array(), HEADER, before.remaining());
        Files.write(keys, before.array());
        Files.delete(folder.resolve("people.count"));

        KeyVault vault = vault();
        assertThat(vault.openContact(vault.personKey("", "3"), seals.get(3))).contains("x");
        assertThat(vault.openContact(vault.personKey("", "4"), seals.get(4))).isEmpty();
        assertThat(Files.readAllBytes(keys)).startsWith("SCKEYS03".getBytes(StandardCharsets.US_ASCII));
        cut(90);
        assertRefused("3 of 4 records");
    }

    private List<Sealed> five() {
        KeyVault vault = vault();
        List<Sealed> seals = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            // one for each of them alone: contact details have a key of their own
            seals.add(vault.sealContact(vault.personKey("", "" + person), "x"));
            vault.flush();
        }
        return seals;
    }

    private void cut(int bytes) throws IOException {
        Path keys = folder.resolve("people.keys");
        byte[] all = Files.readAllBytes(keys);
        Files.write(keys, Arrays.copyOf(all, all.length - bytes));
    }

    private void assertRefused(String told) {
        assertThatThrownBy(() -> vault().deriveKey("any"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("people.keys");
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
