package io.shicheng.store.neo4j.driver;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Tells a server's database that a restore filled to its end from one that it did not: the folder of the store, which
 * the restore switches to last, has the restore's name then.
 */
public final class RestoreMark {
    private final Path file;

    public RestoreMark(StoreLocation location) {
        this.file = location.folder().resolve(StoreFile.RESTORED.place());
    }

    /** @throws StoreUnreachableException if a restore into the database did not come to its end */
    public void check(Driver driver) {
        try (Session session = driver.session()) {
            List<String> marks = session.run(CypherFiles.query("restore_marks_read"))
                    .list(row -> row.get("restore").asString());
            if (marks.isEmpty()) {
                return;
            }
            if (!Files.exists(file)
                    || !marks.contains(
                            Files.readString(file, StandardCharsets.UTF_8).strip())) {
                throw new StoreUnreachableException("restoreUnfinished", null);
            }
            session.run(CypherFiles.query("restore_unmark")).consume();
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new StoreUnreachableException("file", e, file);
        }
    }
}
