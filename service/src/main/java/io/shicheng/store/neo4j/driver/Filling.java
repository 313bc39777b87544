package io.shicheng.store.neo4j.driver;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The first change of a store, where it is large: in several transactions, since all that one is to commit is in memory
 * at once. The last of them gives the database its state, without which it counts as empty. A file beside the database
 * says while it is under way; whoever opens the store after a kill removes what was written, if there is no state.
 */
public final class Filling {
    private final Path file;
    private final int rows;

    /** @param rows of a transaction; a first change of more is parted */
    public Filling(StoreLocation location, int rows) {
        this.file = location.folder().resolve(StoreFile.FILLING.place());
        this.rows = rows;
    }

    boolean parts(long records) {
        return records > rows;
    }

    /** Whether there is one that is under way, or did not come to its end. */
    boolean isBegun() {
        return Files.exists(file);
    }

    void begin() {
        try {
            DurableFile.replace(file, "under way\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreUnreachableException("file", e, file);
        }
    }

    /** Removes what was written by one that did not come to its end. Cheap if there was none. */
    public void check(Driver driver) {
        if (!isBegun()) {
            return;
        }
        try (Session session = driver.session()) {
            if (!session.run(CypherFiles.query("state_read")).hasNext()) {
                session.run(CypherFiles.query("filling_clear")).consume();
            }
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new StoreUnreachableException("file", e, file);
        }
    }

    DirectWriting writing(StoreDriver driver, Runnable mustHold) {
        return driver.writing(rows, mustHold);
    }
}
