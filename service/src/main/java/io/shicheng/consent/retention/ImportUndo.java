package io.shicheng.consent.retention;

import io.shicheng.audit.Actor;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Takes an import back: exactly what it alone brought goes, with the names and contact details whose last ground goes
 * with it, and what it was the last to change is as it was before. What another import brought or named, too, stays, and
 * so does what people said themselves. All or nothing.
 */
public interface ImportUndo {
    /**
     * Takes an import back, and it from the history.
     *
     * @throws UnknownImportException if there is no such import in the history
     * @throws io.shicheng.store.failure.StoreException if the store or the audit log cannot be reached
     */
    Undone undo(UUID id, Actor by);

    /**
     * The import that made this revision.
     *
     * @throws UnknownImportException if there is no such import in the history
     */
    UUID ofRevision(long revision);

    /**
     * What went.
     *
     * @param records by table
     * @param names of people, whose last ground went
     * @param revision of the store after it
     */
    record Undone(SortedMap<String, Long> records, int names, long revision) {}

    /** There is no such import, or it was taken back before. */
    final class UnknownImportException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownImportException(String which) {
            super("There is no import " + which + " in the history.");
        }
    }
}
