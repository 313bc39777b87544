package io.shicheng.web;

import io.shicheng.audit.Actor;
import io.shicheng.consent.retention.ImportUndo;
import java.util.UUID;

/** Of a store into which nothing was imported. */
final class ScriptedUndo implements ImportUndo {
    @Override
    public Undone undo(UUID id, Actor by) {
        throw new UnknownImportException(id.toString());
    }

    @Override
    public UUID ofRevision(long revision) {
        throw new UnknownImportException(String.valueOf(revision));
    }
}
