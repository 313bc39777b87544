package io.shicheng.importer.mention;

import io.shicheng.reconciliation.name.NameAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a file that names somebody, and who may be meant. It holds no name: rows and ids alone, by which a steward
 * who has the file finds them.
 *
 * @param key the same for the same name in the same column of the same person's row, in each version of the file; a keyed
 *     hash, as ids that are made are
 * @param line of the file, from 1
 * @param candidates those who may be meant, the closest first
 * @param decided whether a steward decided it
 * @param taken the id of who was decided on, or who alone is called exactly so; null where nobody is
 */
public record NameMention(
        String key,
        String file,
        long line,
        String column,
        List<Candidate> candidates,
        boolean decided,
        @Nullable String taken) {
    /** Whether somebody has to say who is meant. */
    public boolean open() {
        return taken == null && !decided;
    }

    /**
     * Somebody who may be meant.
     *
     * @param person id
     * @param file with a row of theirs; empty if they are known from an earlier import
     * @param line of that file
     */
    public record Candidate(String person, String file, long line, NameAgreement agreement) {
        /** How the names go together, as a word. */
        public String word() {
            return agreement.code();
        }
    }
}
