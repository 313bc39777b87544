package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.MasterKeyMade;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.Hashing;
import io.shicheng.consent.vault.key.OpenVault;
import io.shicheng.consent.vault.master.EnvironmentMasterKey;
import io.shicheng.consent.vault.master.FileMasterKey;
import io.shicheng.consent.vault.master.KeystoreMasterKey;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class KeyRotationTests {
    private static final Identity NAMED = new Identity("17", "王小明");
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String NEXT = "fedcba9876543210".repeat(4);

    @TempDir
    Path folder;

    private Path master;
    private Path people;
    private NodeKey person;
    private Sealed sealed;

    private KeyVault vault() {
        return new KeyVault(folder);
    }

    @BeforeEach
    void seal() {
        master = folder.resolve("master.key");
        people = folder.resolve("people.keys");
        KeyVault vault = vault();
        person = vault.personKey("", "17");
        sealed = vault.sealIdentity(person, NAMED);
        vault.flush();
    }

    @Test
    void everythingStaysButTheMasterKey() throws IOException {
        String before = Files.readString(master);
        byte[] cache = vault().encrypt("cache", new byte[] {1, 2, 3});
        KeyVault running = vault();
        String pseudonym = running.pseudonyms("thesis").of(person);

        assertThat(running.rotate()).isEqualTo(1);

        assertThat(Files.readString(master)).isNotEqualTo(before).hasSize(65);
        for (KeyVault vault : List.of(running, vault())) {
            assertThat(vault.openIdentity(person, sealed)).contains(NAMED);
            assertThat(vault.personKey("", "17")).isEqualTo(person);
            assertThat(vault.pseudonyms("thesis").of(person)).isEqualTo(pseudonym);
            assertThat(vault.decrypt("cache", cache)).contains(new byte[] {1, 2, 3});
        }
        assertThat(files()).containsExactlyInAnyOrder("master.key", "people.keys", "people.count", "people");
    }

    @Test
    void keysNotYetFlushedAreWrappedToo() {
        KeyVault vault = vault();
        Sealed contact = vault.sealContact(vault.personKey("", "18"), "wx-18");
        vault.rotate();
        assertThat(vault().openContact(vault.personKey("", "18"), contact)).contains("wx-18");
    }

    @Test
    void theOldMasterKeyOpensTheOldFilesOnlyAndTheNewOneTheNewFilesOnly() throws IOException {
        Path old = copy("old");
        vault().rotate();
        Path fresh = copy("new");

        Files.write(people, Files.readAllBytes(old.resolve("people.keys")));
        assertThatThrownBy(() -> vault().openIdentity(person, sealed)).isInstanceOf(VaultException.class);
        Files.write(master, Files.readAllBytes(old.resolve("master.key")));
        assertThatThrownBy(() -> vault().openIdentity(person, sealed))
                .as("a copy of one file of the folder")
                .hasMessageContaining("people.count");
        Files.write(folder.resolve("people.count"), Files.readAllBytes(old.resolve("people.count")));
        assertThatThrownBy(() -> vault().openIdentity(person, sealed))
                .as("a copy without the parts")
                .hasMessageContaining("is missing");
        FileSystemUtils.copyRecursively(old.resolve("people"), folder.resolve("people"));
        assertThat(vault().openIdentity(person, sealed)).contains(NAMED);
        Files.write(people, Files.readAllBytes(fresh.resolve("people.keys")));
        assertThatThrownBy(() -> vault().openIdentity(person, sealed)).isInstanceOf(VaultException.class);
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolveSibling(folder.getFileName() + "-" + name);
        FileSystemUtils.copyRecursively(folder, copy);
        return copy;
    }

    @Test
    void cutShortBeforeTheHeadTookItsPlaceNothingIsLost() throws IOException {
        Secret old = Secret.parse(Files.readString(master), "");
        Secret next = new FileMasterKey(master).prepareNext();
        Path inTheWay = Files.createDirectories(folder.resolve("people.keys.part/full"));
        OpenVault opened = OpenVault.open(people, old);
        assertThatThrownBy(() -> opened.rewrapped(people, next)).isInstanceOf(VaultException.class);
        FileSystemUtils.deleteRecursively(inTheWay.getParent());

        assertThat(vault().openIdentity(person, sealed)).contains(NAMED);
        assertThat(Files.readString(master).strip()).isEqualTo(old.hex());
        assertThat(part()).as("wrapped by a key that never was").hasSize(90);
    }

    @Test
    void cutShortBeforeTheKeysWereWrappedTheOldMasterKeyStays() throws IOException {
        String before = Files.readString(master);
        new FileMasterKey(master).prepareNext();
        Files.write(folder.resolve("people.keys.part"), new byte[100]);

        assertThat(vault().openIdentity(person, sealed)).contains(NAMED);

        assertThat(Files.readString(master)).isEqualTo(before);
        assertThat(files()).containsExactlyInAnyOrder("master.key", "people.keys", "people.count", "people");
    }

    @Test
    void cutShortAfterTheKeysWereWrappedTheNewMasterKeyTakesItsPlace() throws IOException {
        Secret old = Secret.parse(Files.readString(master), "");
        Secret next = new FileMasterKey(master).prepareNext();
        OpenVault.open(people, old).rewrapped(people, next);
        assertThat(Files.readString(master).strip()).isEqualTo(old.hex());

        assertThat(vault().openIdentity(person, sealed)).contains(NAMED);

        assertThat(Files.readString(master).strip()).isEqualTo(next.hex());
        assertThat(files()).containsExactlyInAnyOrder("master.key", "people.keys", "people.count", "people");
    }

    @Test
    void aMasterKeyThatOthersMayReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> vault().openIdentity(person, sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aStoreFromBeforeThereWasARootSecretKeepsItsKeysAndSurvivesARotation() throws IOException {
        Secret old = Secret.parse(Files.readString(master), "");
        OpenVault opened = OpenVault.open(people, old);
        byte[] records = Files.readAllBytes(part());
        byte[] form1 = new byte[8 + records.length];
        System.arraycopy("SCKEYS01".getBytes(), 0, form1, 0, 8);
        System.arraycopy(records, 0, form1, 8, records.length);
        Files.write(people, form1);
        Files.delete(part());
        Files.delete(folder.resolve("people.count"));
        NodeKey keyBefore = new NodeKey(Hashing.base32(Hashing.hmac(old.derive("node keys"), "person", "", "17"), 26));

        KeyVault upgraded = vault();
        assertThat(upgraded.openIdentity(person, sealed)).contains(NAMED);
        assertThat(upgraded.personKey("", "17")).isEqualTo(keyBefore);
        upgraded.rotate();
        assertThat(vault().openIdentity(person, sealed)).contains(NAMED);
        assertThat(vault().personKey("", "17")).isEqualTo(keyBefore);
        assertThat(opened.people().all()).hasSize(1);
    }

    @Test
    void aDestroyedKeyIsGoneFromTheFileAndFromEveryEarlierSeal() throws IOException {
        KeyVault vault = vault();
        NodeKey other = vault.personKey("", "18");
        Sealed ofOther = vault.sealContact(other, "wx-18");
        Path before = part();
        vault.destroy(List.of(person));

        assertThat(before).doesNotExist();
        assertThat(part()).hasSize(90);
        assertThat(vault.openIdentity(person, sealed)).isEmpty();
        assertThat(vault().openIdentity(person, sealed)).isEmpty();
        assertThat(vault().openContact(other, ofOther)).contains("wx-18");
        Sealed later = vault.sealIdentity(person, NAMED);
        vault.flush();
        assertThat(vault().openIdentity(person, later)).contains(NAMED);
        assertThat(vault().openIdentity(person, sealed))
                .as("sealed under the destroyed key")
                .isEmpty();
    }

    @Test
    void aMasterKeyFromTheEnvironmentIsChangedByItsSecondVariable() {
        Path other = folder.resolve("other");
        Supplier<KeyVault> present = () -> environment(other, KEY, null);
        Sealed name = present.get().sealIdentity(person, NAMED);
        KeyVault first = present.get();
        Sealed kept = first.sealIdentity(person, NAMED);
        first.flush();
        assertThat(name).isNotEqualTo(kept);
        assertThatThrownBy(() -> present.get().rotate())
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("SHICHENG_MASTER_KEY_NEXT");
        assertThatThrownBy(() -> environment(other, KEY, KEY).rotate()).hasMessageContaining("the same");

        environment(other, KEY, NEXT).rotate();

        assertThat(environment(other, KEY, NEXT).openIdentity(person, kept)).contains(NAMED);
        assertThat(environment(other, NEXT, null).openIdentity(person, kept)).contains(NAMED);
        assertThatThrownBy(() -> present.get().openIdentity(person, kept)).isInstanceOf(VaultException.class);
        assertThat(other.resolve("master.key")).doesNotExist();
        assertThatThrownBy(() -> environment(other, "not a key", null).rotate())
                .hasMessageContaining("64 hexadecimal")
                .hasMessageNotContaining("not a key");
    }

    private static KeyVault environment(Path folder, String present, @Nullable String next) {
        return new KeyVault(folder, new EnvironmentMasterKey(present, next), () -> false, made -> {}, () -> {});
    }

    @Test
    void aMasterKeyInAKeystoreIsChangedInIt() {
        Path other = folder.resolve("other");
        Path file = folder.resolve("elsewhere/keys.p12");
        Supplier<KeyVault> vault = () -> new KeyVault(
                other, new KeystoreMasterKey(file, "a password".toCharArray()), () -> false, made -> {}, () -> {});
        KeyVault first = vault.get();
        Sealed name = first.sealIdentity(person, NAMED);
        first.flush();
        assertThat(vault.get().openIdentity(person, name)).contains(NAMED);
        vault.get().rotate();
        assertThat(vault.get().openIdentity(person, name)).contains(NAMED);
        assertThat(new KeystoreMasterKey(file, "a password".toCharArray()).read())
                .hasSize(1);

        new KeystoreMasterKey(file, "a password".toCharArray()).prepareNext();
        assertThat(vault.get().openIdentity(person, name)).as("cut short").contains(NAMED);
        assertThat(new KeystoreMasterKey(file, "a password".toCharArray()).read())
                .hasSize(1);
        assertThatThrownBy(() -> new KeystoreMasterKey(file, "wrong".toCharArray()).read())
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void tellsOnceThatKeysWereMadeAndNeverMakesThemForAStoreThatHoldsSomething() {
        Path other = folder.resolve("other");
        List<MasterKeyMade> made = new ArrayList<>();
        FileMasterKey source = new FileMasterKey(other.resolve("master.key"));
        new KeyVault(other, source, () -> false, made::add, () -> {}).personKey("", "1");
        new KeyVault(other, source, () -> true, made::add, () -> {}).personKey("", "1");
        assertThat(made)
                .containsExactly(new MasterKeyMade(other.resolve("master.key").toString(), other.toString()));

        Path lost = folder.resolve("lost");
        KeyVault without =
                new KeyVault(lost, new FileMasterKey(lost.resolve("master.key")), () -> true, made::add, () -> {});
        assertThatThrownBy(() -> without.personKey("", "1"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("backup");
        assertThat(lost).doesNotExist();
    }

    private Path part() throws IOException {
        try (var parts = Files.list(folder.resolve("people"))) {
            List<Path> all = parts.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theKeyOfTheAuditLogIsReadBesideAndWhileTheMasterKeyChanges() throws IOException {
        KeyVault running = vault();
        byte[] key = running.deriveKey("audit log");
        Path unfinished = Files.writeString(folder.resolve("people.keys.part"), "being written");
        OfflineKeys beside = new OfflineKeys(folder, new FileMasterKey(master));
        assertThat(beside.bytes()).hasValue(key);
        assertThat(unfinished).as("it is somebody else's").exists();

        running.rotate();
        assertThat(beside.bytes()).hasValue(key);
        new FileMasterKey(master).prepareNext();
        assertThat(beside.bytes()).as("a key that nothing is wrapped by yet").hasValue(key);
        assertThat(master.resolveSibling("master.key.next")).exists();

        Files.delete(master);
        assertThatThrownBy(beside::bytes).isInstanceOf(VaultException.class).hasMessageContaining("backup");
        Files.delete(people);
        assertThat(beside.bytes()).isEmpty();
    }
}
