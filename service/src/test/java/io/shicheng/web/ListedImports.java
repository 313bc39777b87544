package io.shicheng.web;

import io.shicheng.graph.Role;
import io.shicheng.importer.PastImports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A history that a test writes, in the order in which it is to be given. */
final class ListedImports implements PastImports {
    final List<PastImport> imports = new CopyOnWriteArrayList<>();

    void add(UUID id, Instant at, Role by, long revision) {
        imports.add(
                new PastImport(id, at, by, new TreeMap<>(Map.of("people", 7L)), revision, LocalDate.of(2029, 1, 31)));
    }

    @Override
    public List<PastImport> all() {
        return List.copyOf(imports);
    }

    @Override
    public Optional<PastImport> byId(UUID id) {
        return imports.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
