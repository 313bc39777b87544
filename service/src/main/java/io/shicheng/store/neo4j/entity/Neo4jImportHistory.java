package io.shicheng.store.neo4j.entity;

import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.neo4j.driver.StoreDriver;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Records of imports by Spring Data Neo4j, on a database whose schema is up to date. */
public final class Neo4jImportHistory implements ImportHistory {
    private final StoreDriver driver;
    private final Supplier<ImportRepository> repositories;

    public Neo4jImportHistory(StoreDriver driver, Supplier<ImportRepository> repositories) {
        this.driver = driver;
        this.repositories = repositories;
    }

    @Override
    public void record(ImportRecord importRecord) {
        StoreDriver.reaching(() -> repository().save(ImportNode.of(importRecord)));
    }

    @Override
    public Optional<ImportRecord> byId(UUID id) {
        return StoreDriver.reaching(() -> repository().findById(id).map(ImportNode::toRecord));
    }

    @Override
    public List<ImportRecord> all() {
        return StoreDriver.reaching(() -> repository().findAllByOrderByAtDescIdAsc().stream()
                .map(ImportNode::toRecord)
                .toList());
    }

    private ImportRepository repository() {
        driver.ready();
        return repositories.get();
    }
}
