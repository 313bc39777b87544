package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.OpenVault;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

class KeyVaultTests {
    /** Form, name of its making, wrapped root secret and check sum. */
    private static final int HEADER = 8 + 16 + 60 + 4;

    /** Key of the person, wrapped key and check sum. */
    private static final int RECORD = 26 + 60 + 4;

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

    /** Killed between the part and its count, at every length of the part: it opens with all that was counted. */
    @Test
    void whatWasNotCountedMayBeTorn() throws IOException {
        KeyVault vault = vault();
        NodeKey first = vault.personKey("", "1");
        NodeKey second = vault.personKey("", "2");
        Sealed ofFirst = vault.sealContact(first, "one");
        vault.flush();
        Path before = part();
        byte[] old = Files.readAllBytes(before);
        byte[] count = Files.readAllBytes(folder.resolve("people.count"));
        Sealed ofSecond = vault.sealContact(second, "two");
        vault.flush();
        Path after = part();
        assertThat(after).isNotEqualTo(before);
        byte[] all = Files.readAllBytes(after);
        for (int cut = 0; cut <= all.length; cut += 12) {
            try (var parts = Files.list(folder.resolve("people"))) {
                for (Path part : parts.toList()) {
                    Files.delete(part);
                }
            }
            Files.write(after, Arrays.copyOf(all, cut));
            Files.write(before, old);
            Files.write(folder.resolve("people.count"), count);
            KeyVault torn = vault();
            assertThat(torn.openContact(first, ofFirst)).contains("one");
            assertThat(torn.openContact(second, ofSecond)).isEmpty();
            assertThat(after).as("nobody's").doesNotExist();
            Sealed again = torn.sealContact(second, "two again");
            torn.flush();
            assertThat(vault().openContact(second, again)).contains("two again");
            assertThat(vault().openContact(first, ofFirst)).contains("one");
        }
    }

    @Test
    void aDamagedRecordInTheMiddleIsReported() throws IOException {
        five();
        byte[] all = Files.readAllBytes(part());
        all[RECORD + 20] ^= 1;
        Files.write(part(), all);
        assertThatThrownBy(() -> vault().openContact(new NodeKey("x"), new Sealed(new byte[40])))
                .hasMessageContaining("record 2");
    }

    /** A damaged last record, one cut off, all cut off, a part that is gone, and a head that is cut itself. */
    @ParameterizedTest
    @CsvSource({
        "flip, record 5 is damaged",
        "90, 4 of 5 records",
        "91, 3 of 5 records",
        "450, 0 of 5 records",
        "gone, is missing",
        "head, its head"
    })
    void aFileThatWasCutOffOrDamagedIsRefused(String damage, String told) throws IOException {
        List<Sealed> seals = five();
        byte[] all = Files.readAllBytes(part());
        switch (damage) {
            case "flip" -> {
                all[all.length - 30] ^= 1;
                Files.write(part(), all);
            }
            case "gone" -> Files.delete(part());
            case "head" -> cut(folder.resolve("people.keys"), 16);
            default -> cut(part(), Integer.parseInt(damage));
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
        byte[] all = Files.readAllBytes(part());
        byte[] swapped = all.clone();
        System.arraycopy(all, 0, swapped, RECORD, RECORD);
        System.arraycopy(all, RECORD, swapped, 0, RECORD);
        Files.write(part(), swapped);
        assertRefused("out of order");
        Files.write(part(), all);
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
    void anUncountedFileFromBeforeIsTakenOverOnce() throws IOException {
        List<Sealed> seals = five();
        NodeKey last = inOrder().getLast();
        asBefore(2, 50);
        KeyVault vault = vault();
        for (int person = 0; person < 5; person++) {
            NodeKey key = vault.personKey("", "" + person);
            boolean torn = vault.nodeKey("contacts of", "", key.value()).equals(last);
            assertThat(vault.openContact(key, seals.get(person)).isPresent()).isNotEqualTo(torn);
        }
        assertThat(Files.readAllBytes(folder.resolve("people.keys")))
                .hasSize(HEADER)
                .startsWith("SCKEYS04".getBytes(StandardCharsets.US_ASCII));
        cut(part(), RECORD);
        assertRefused("3 of 4 records");
    }

    /** The form of files before there were parts: all records behind the head, and counted. */
    @Test
    void aWholeFileFromBeforeIsTakenOverAlsoWhenThatIsCutShort() throws IOException {
        List<Sealed> seals = five();
        asBefore(3, 0);
        Path keys = folder.resolve("people.keys");
        byte[] whole = Files.readAllBytes(keys);
        cut(keys, 2 * RECORD);
        assertRefused("3 of 5 records");
        byte[] flipped = whole.clone();
        flipped[HEADER + RECORD + 3] ^= 1;
        Files.write(keys, flipped);
        assertRefused("record 2 is damaged");
        Files.write(keys, whole);

        // the head cannot take its place: as if it was killed before that
        Path inTheWay = folder.resolve("people.keys.part");
        Files.createDirectories(inTheWay.resolve("full"));
        Secret master = master();
        assertThatThrownBy(() -> OpenVault.open(keys, master)).isInstanceOf(VaultException.class);
        assertThat(keys).hasBinaryContent(whole);
        FileSystemUtils.deleteRecursively(inTheWay);

        for (int start = 0; start < 2; start++) {
            KeyVault vault = vault();
            for (int person = 0; person < 5; person++) {
                assertThat(vault.openContact(vault.personKey("", "" + person), seals.get(person)))
                        .contains("x");
            }
            assertThat(keys).hasSize(HEADER);
            assertThat(part()).as("what the first attempt left is gone").hasSize(5 * RECORD);
        }
    }

    /** Puts all records behind a head of this form, without the last bytes of them. */
    private void asBefore(int form, int torn) throws IOException {
        Path keys = folder.resolve("people.keys");
        byte[] head = Files.readAllBytes(keys);
        byte[] records = Files.readAllBytes(part());
        Secret root = OpenVault.rootIn(keys, List.of(master())).orElseThrow();
        byte[] making = Arrays.copyOfRange(head, 8, 24);
        ByteBuffer before = ByteBuffer.allocate((form == 2 ? HEADER - 16 : HEADER) + records.length - torn);
        before.put(("SCKEYS0" + form).getBytes(StandardCharsets.US_ASCII));
        if (form == 3) {
            before.put(making);
        }
        before.put(head, 24, 60);
        CRC32C crc = new CRC32C();
        crc.update(before.array(), 0, before.position());
        before.putInt((int) crc.getValue());
        before.put(records, 0, before.remaining());
        Files.write(keys, before.array());
        Files.delete(part());
        Path count = folder.resolve("people.count");
        if (form == 2) {
            Files.delete(count);
            return;
        }
        ByteBuffer counted = ByteBuffer.allocate(16 + 4 + 32);
        counted.put(making).putInt(records.length / RECORD);
        counted.put(hmac(root.derive("records of the keys of people"), making, records));
        String what = "count of the keys of people";
        Files.write(count, Aes.seal(root.derive(what), counted.array(), what.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, byte[] name, byte[] records) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(name);
            return mac.doFinal(records);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Secret master() throws IOException {
        return Secret.parse(Files.readString(folder.resolve("master.key")), "");
    }

    /** Whose keys stand in the part, one after the other. */
    private List<NodeKey> inOrder() throws IOException {
        String records = Files.readString(part(), StandardCharsets.ISO_8859_1);
        return IntStream.range(0, records.length() / RECORD)
                .mapToObj(record -> new NodeKey(records.substring(record * RECORD, record * RECORD + 26)))
                .toList();
    }

    /** The only part. */
    private Path part() {
        List<Path> parts = parts();
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private List<Path> parts() {
        try (var parts = Files.list(folder.resolve("people"))) {
            return parts.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of 3,000 keys, one that goes and one that comes write a part and the count; and the key that went is in no file.
     */
    @Test
    void aKeyThatComesOrGoesCostsOnePartAndTheCount() throws IOException {
        KeyVault vault = vault();
        List<NodeKey> people = IntStream.range(0, 3_000)
                .mapToObj(number -> vault.personKey("", "" + number))
                .toList();
        List<Sealed> seals = people.stream()
                .map(person -> vault.sealIdentity(person, new Identity("x", null)))
                .toList();
        vault.flush();
        Random random = new Random(3);
        Set<Integer> gone = new HashSet<>();
        for (int round = 0; round < 60; round++) {
            Set<Path> before = Set.copyOf(parts());
            int person = random.nextInt(3_000);
            byte[] wrapped = recordOf(people.get(person));
            byte[] head = Files.readAllBytes(folder.resolve("people.keys"));
            if (round % 3 < 2) {
                vault.destroy(List.of(people.get(person)));
                gone.add(person);
                assertThat(bytesOfAllFiles()).as("a copy of the key").doesNotContain(latin(wrapped));
            } else {
                vault.sealIdentity(vault.personKey("", "new " + round), new Identity("x", null));
                vault.flush();
            }
            List<Path> fresh =
                    parts().stream().filter(part -> !before.contains(part)).toList();
            long written = Files.size(folder.resolve("people.count"));
            for (Path part : fresh) {
                written += Files.size(part);
            }
            assertThat(written).as("bytes of keys written").isLessThan(48_000);
            assertThat(folder.resolve("people.keys")).hasBinaryContent(head);
        }
        assertThat(parts()).as("they do not get more than they must").hasSizeLessThan(9);
        KeyVault after = vault();
        for (int person = 0; person < 3_000; person++) {
            assertThat(after.openIdentity(people.get(person), seals.get(person)).isPresent())
                    .isNotEqualTo(gone.contains(person));
        }
    }

    /**
     * Also where nothing was counted of it yet: a part that stays behind is deleted before anything else is said to be
     * gone.
     */
    @Test
    void partsGetFewerAsKeysGo() {
        KeyVault vault = vault();
        List<NodeKey> people = IntStream.range(0, 2_000)
                .mapToObj(number -> vault.personKey("", "" + number))
                .toList();
        people.forEach(person -> vault.sealIdentity(person, new Identity("x", null)));
        vault.flush();
        assertThat(parts()).hasSize(4);
        for (int person = 0; person < 1_990; person += 10) {
            vault.destroy(people.subList(person, person + 10));
        }
        assertThat(part()).hasSize(10 * RECORD);
        vault.destroy(people);
        assertThat(parts()).isEmpty();
        assertThat(vault().acceptLoss(lost -> {})).isZero();
    }

    private byte[] recordOf(NodeKey person) throws IOException {
        for (Path part : parts()) {
            String records = Files.readString(part, StandardCharsets.ISO_8859_1);
            int at = records.indexOf(person.value());
            if (at >= 0) {
                return records.substring(at, at + RECORD).getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}; // it went before
    }

    private String bytesOfAllFiles() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(latin(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
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

    private static void cut(Path file, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - bytes));
    }

    private void assertRefused(String told) {
        assertThatThrownBy(() -> vault().deriveKey("any"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(told)
                .hasMessageContaining(folder.resolve("people").toString());
    }

    @Test
    void aTokenIsReadBackHereForItsPurposeOnly() {
        KeyVault vault = vault();
        byte[] content = "what was asked".getBytes(StandardCharsets.UTF_8);
        String token = vault.token("results", content);
        assertThat(token).isEqualTo(vault().token("results", content)).matches("[A-Za-z0-9_-]+");
        assertThat(vault().readToken("results", token)).contains(content);
        assertThat(vault.token("results", "what was askee".getBytes(StandardCharsets.UTF_8)))
                .as("not even the nonce is the same")
                .isNotEqualTo(token)
                .doesNotStartWith(token.substring(0, 8));
        assertThat(vault.readToken("other", token)).isEmpty();
        assertThat(new KeyVault(folder.resolve("other")).readToken("results", token))
                .isEmpty();
        assertThat(vault.readToken("results", "")).isEmpty();
        assertThat(vault.readToken("results", "no token!")).isEmpty();
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == 'a' ? 'b' : 'a';
            assertThat(vault.readToken("results", token.substring(0, place) + other + token.substring(place + 1)))
                    .isEmpty();
        }
        vault.rotate();
        assertThat(vault().readToken("results", token))
                .as("after a change of the master key")
                .contains(content);
    }

    @Test
    void noFileHoldsTheBytesOfAName() throws IOException {
        KeyVault vault = vault();
        vault.sealIdentity(vault.personKey("", "source-id-1"), new Identity("source-id-1", "Plain Name"));
        vault.flush();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Plain Name", "source-id-1");
            }
        }
    }
}
