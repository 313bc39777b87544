package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that add keys and take keys away again and again, and opens what they leave. */
class KilledKeysIT {
    private static final int KILLS = 3 * ChildProcess.KILLS;
    private static final long SEED = 7;

    @TempDir
    Path folder;

    /** A child: each third key that it adds is destroyed at once, the others are told of once they are on disk. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            KeyVault vault = new KeyVault(folder.resolve("keys"));
            vault.flush();
            int person = Files.exists(told(folder))
                    ? Files.readAllLines(told(folder)).size()
                    : 0;
            String run = String.valueOf(ProcessHandle.current().pid());
            boolean ready = false;
            for (; ; person++) {
                String id = run + "-" + person;
                NodeKey key = vault.personKey("", id);
                Sealed sealed = vault.sealContact(key, id);
                vault.flush();
                if (person % 3 == 2) {
                    vault.destroyContacts(List.of(key));
                } else {
                    Files.writeString(
                            told(folder),
                            id + " " + HexFormat.of().formatHex(sealed.bytes()) + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                    if (!ready) {
                        System.out.println("ready");
                        ready = true;
                    }
                }
            }
        }

        private static Path told(Path folder) {
            return folder.resolve("told");
        }
    }

    @Test
    void whatWasAcknowledgedOpensAndNothingElseIsMissed() throws Exception {
        Random random = new Random(SEED);
        int opened = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
                assertThat(child.endsWithin(20 + random.nextInt(60))).isFalse();
            }
            KeyVault after = new KeyVault(folder.resolve("keys"));
            after.flush();
            opened = 0;
            Path told = Child.told(folder);
            for (String line : Files.exists(told) ? Files.readAllLines(told) : List.<String>of()) {
                String[] words = line.split(" ");
                Sealed sealed = new Sealed(HexFormat.of().parseHex(words[1]));
                assertThat(after.openContact(after.personKey("", words[0]), sealed))
                        .contains(words[0]);
                opened++;
            }
        }
        assertThat(opened).as("a killed child had written something").isPositive();
    }
}
