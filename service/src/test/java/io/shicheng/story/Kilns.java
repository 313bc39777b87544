package io.shicheng.story;

import io.shicheng.audit.Actor;
import io.shicheng.consent.key.Vault;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.importer.ImportReport;
import io.shicheng.store.TestStore;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/** The eight people of the kilns in a store that holds nothing else, and the beans that work on it. */
final class Kilns {
    static final Path FILES = Path.of("service/src/test/resources/io/shicheng/story");
    static final Actor STEWARD = Actor.in(Role.STEWARD, null);

    private final ApplicationContext program = TestStore.emptied();

    static Kilns empty() {
        return new Kilns();
    }

    static Kilns imported() {
        Kilns kilns = new Kilns();
        kilns.load(FILES);
        return kilns;
    }

    ImportReport load(Path files) {
        return Imports.load(program, files);
    }

    /** A part of the running program. */
    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    /** What stands for somebody wherever they have no name. */
    NodeKey key(String id) {
        return part(Vault.class).personKey("", id);
    }
}
