package io.shicheng.store.embedded;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import io.shicheng.store.neo4j.driver.DatabaseStarter;
import java.net.URI;
import java.nio.file.Files;
import org.neo4j.driver.AuthToken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The embedded database, started when the driver is first asked for; left out if a server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.neo4j.uri:}'.isBlank()")
class EmbeddedNeo4jConfiguration {
    @Bean
    @Lazy
    EmbeddedNeo4j embeddedNeo4j(StoreLocation location, StoreLock lock, FileManifest manifest) {
        checkIsThere(location, manifest);
        return EmbeddedNeo4j.start(location.database(), () -> manifest.seen(StoreFile.DATABASE.place()));
    }

    /** @throws StoreUnreachableException if there was a database, and is none now */
    static void checkIsThere(StoreLocation location, FileManifest manifest) {
        String place = StoreFile.DATABASE.place();
        if (Files.isDirectory(location.database().resolve("data/databases/neo4j"))) {
            manifest.seen(place);
        } else if (manifest.mayList(place)) {
            throw new StoreUnreachableException("databaseMissing", null, location.database());
        }
    }

    /** Makes others, such as one that a backup is restored into. */
    @Bean
    DatabaseStarter databaseStarter() {
        return folder -> {
            EmbeddedNeo4j started = EmbeddedNeo4j.start(folder);
            return new DatabaseStarter.Started(started.address(), started.authentication(), started::close);
        };
    }

    @Bean
    @Lazy
    Neo4jConnectionDetails embeddedConnectionDetails(EmbeddedNeo4j database) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return database.address();
            }

            @Override
            public AuthToken getAuthToken() {
                return database.authentication();
            }
        };
    }
}
