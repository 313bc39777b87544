package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class SealedNamesIT {
    private static final List<String> SECRETS = List.of("Zyxwvut Qponmlkji", "鼺龘靐齉", "source-id-4711", "wx-secret-77");

    @TempDir
    Path folder;

    @Test
    void noFileUnderTheStoreHoldsTheBytesOfAName() throws IOException {
        try (ConfigurableApplicationContext context = TestStore.application(folder)) {
            Vault vault = context.getBean(Vault.class);
            GraphStore store = context.getBean(GraphStore.class);
            NodeKey person = vault.personKey("", SECRETS.get(2));
            String id = person.value();
            TestChange change = new TestChange()
                    .person(
                            id,
                            null,
                            true,
                            "A register",
                            vault.sealIdentity(person, new Identity(SECRETS.get(2), SECRETS.get(0))))
                    .person(
                            "b",
                            null,
                            true,
                            "A register",
                            vault.sealIdentity(TestChange.key("b"), new Identity("b", SECRETS.get(1))))
                    .tie(TieKind.MASTER_OF, id, "b")
                    .consent(id, ConsentScope.CONTACT, LocalDate.of(2026, 1, 1), null)
                    .contact(id, Channel.WECHAT, vault.sealContact(person, SECRETS.get(3)));
            vault.flush();
            store.apply(change.build(), RunControl.NONE);
            context.getBean(Snapshots.class).take(SnapshotSpec.of(Set.of(TieKind.MASTER_OF)), RunControl.NONE);
            Grounds grounds = context.getBean(GroundsRegister.class).current();
            assertThat(grounds.identity(person)).contains(new Identity(SECRETS.get(2), SECRETS.get(0)));
            assertThat(found()).as("while the database runs").isEmpty();
        }
        assertThat(found()).as("when it has stopped").isEmpty();
        Files.writeString(folder.resolve("proof"), SECRETS.get(1), StandardCharsets.UTF_16LE);
        assertThat(found()).as("the search finds what is there").hasSize(1);
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : SECRETS) {
                    for (Charset charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        if (bytes.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            found.add(file + " holds one in " + charset);
                        }
                    }
                }
            }
        }
        return found;
    }
}
