package io.shicheng.consent.key;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;

/**
 * What is kept of somebody who was erased, so that nothing brings them back against their word: no file, and no earlier
 * copy of the database.
 *
 * @param person the keyed digest of their id, without which a file that holds the id could not be known to mean them
 * @param on the day since which a consent of theirs counts again
 * @param objected whether they had said that they are not to be ranked, and did not take it back since
 */
@HoldsPeople
public record ErasureMark(NodeKey person, LocalDate on, boolean objected) {
    /** Whether a consent of theirs was given before they were erased, and so counts no more. */
    public boolean outdates(LocalDate given) {
        return given.isBefore(on);
    }

    public ErasureMark withoutObjection() {
        return new ErasureMark(person, on, false);
    }
}
