package io.shicheng.consent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Sealed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that change the master key again and again, and opens what they leave. */
class KilledRotationIT {
    private static final int KILLS = 3 * ChildProcess.KILLS;
    private static final int PEOPLE = 400;
    private static final long SEED = 5;

    @TempDir
    Path folder;

    /** A child: changes the key until it is killed. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            KeyVault vault = new KeyVault(Path.of(arguments[0]));
            vault.rotate();
            System.out.println("ready");
            while (true) {
                vault.rotate();
            }
        }
    }

    @Test
    void opensWithTheKeyThatIsInPlaceAfterEachKill() throws Exception {
        KeyVault vault = new KeyVault(folder);
        List<NodeKey> people = new ArrayList<>();
        List<Sealed> seals = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(vault.personKey("", "" + i));
            seals.add(vault.sealContact(people.get(i), "contact " + i));
        }
        vault.flush();
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            killChild(random.nextInt(40));
            KeyVault after = new KeyVault(folder);
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(after.openContact(people.get(i), seals.get(i))).contains("contact " + i);
            }
        }
    }

    private void killChild(int milliseconds) throws Exception {
        try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
            assertThat(child.endsWithin(milliseconds))
                    .as("the child ended of itself")
                    .isFalse();
        }
    }
}
