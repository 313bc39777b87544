package io.shicheng.store.folder;

import java.nio.file.Path;

/**
 * The folder of a store and what lies where in it.
 *
 * <p>{@code neo4j/} the embedded database; {@code keys/} the master key, the wrapped keys of people and the marks of
 * those who were erased (never inside the database); {@code snapshots/} cached snapshots; {@code audit/} the audit log;
 * {@code sealed/} files encrypted as a whole, a folder a kind; {@code accounts.json} the accounts of staff;
 * {@code link-request.json} a link that a command asks a running service for; {@code grounds} the encrypted cache of
 * consents; {@code revision} the number and name of the last committed change, for reading caches without the database;
 * {@code lock} and {@code keys/in-use} held while a process has the store open; {@code retention} the day of the last
 * run of retention; {@code service.json} the address of the service that has it open.
 */
public record StoreLocation(Path folder) {
    public Path database() {
        return folder.resolve("neo4j");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path snapshots() {
        return folder.resolve("snapshots");
    }

    public Path audit() {
        return folder.resolve("audit");
    }

    public Path accounts() {
        return folder.resolve("accounts.json");
    }

    /** What a command asks of the service that has the store open. */
    public Path linkRequest() {
        return folder.resolve("link-request.json");
    }

    public Path sealed() {
        return folder.resolve("sealed");
    }

    public Path grounds() {
        return folder.resolve("grounds");
    }

    public Path revision() {
        return folder.resolve("revision");
    }

    public Path retention() {
        return folder.resolve("retention");
    }

    public Path lock() {
        return folder.resolve("lock");
    }

    /** A second lock, apart from the first. */
    public Path keysLock() {
        return keys().resolve("in-use");
    }

    public Path service() {
        return folder.resolve("service.json");
    }
}
