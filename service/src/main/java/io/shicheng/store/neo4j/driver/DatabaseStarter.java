package io.shicheng.store.neo4j.driver;

import java.net.URI;
import java.nio.file.Path;
import org.neo4j.driver.AuthToken;

/** Makes a database in a folder and starts it in this process. */
@FunctionalInterface
public interface DatabaseStarter {
    /** @throws io.shicheng.store.failure.StoreUnreachableException if it does not start */
    Started start(Path folder);

    /**
     * A database that runs.
     *
     * @param stopping stops it, and returns when all that it holds is on disk
     */
    record Started(URI address, AuthToken authentication, Runnable stopping) {
        public void stop() {
            stopping.run();
        }
    }
}
