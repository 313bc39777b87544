package io.shicheng.disclosure;

import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMapParts.Card;
import io.shicheng.disclosure.answer.DisclosedMapParts.Ego;
import io.shicheng.disclosure.answer.DisclosedMapParts.FoundNode;
import io.shicheng.disclosure.answer.DisclosedMapParts.Lineage;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeLabel;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeRow;
import io.shicheng.disclosure.answer.DisclosedMapParts.Paths;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a map that a viewer has before them. An id is worth nothing to a viewer with other eyes. All of it
 * is of the drawn nodes and ties alone: what is not drawn shortens no path.
 *
 * <p>Whatever takes a control throws {@link DisclosureException} if no map was given to this viewer under the id, it would not be the same
 * any more, or a row is none of its.
 */
public interface GivenMaps {
    /** At most as many rows are labelled, or ids looked for, at once. */
    int MOST_ROWS = 500;
    /** At most as many steps around a node. */
    int MOST_HOPS = 6;

    /** The map that answers the question, if it is kept: nothing is computed, and nothing waited for. */
    Optional<DisclosedMap> kept(Viewer viewer, MapQuestion question);

    /** Whether the map of the id is kept for this viewer: then what is asked of it takes milliseconds. */
    boolean isKept(Viewer viewer, String id);

    /** Nodes and ties as columns of numbers, as {@code docs/reference/map-bytes.md} has them. */
    byte[] data(Viewer viewer, String id, RunControl control);

    /** The same packed by gzip, which is how they are kept. */
    byte[] packed(Viewer viewer, String id, RunControl control);

    /** What nodes are called, in the order of rows; of those alone whose names are held. Who is named is recorded. */
    List<NodeLabel> labels(Viewer viewer, String id, List<Integer> rows, RunControl control);

    /**
     * Rows of people, organisations and works that are drawn by name, by the ids that rankings and labels have, in the
     * order asked for. All others are left out, whether they are hidden or there is nothing of the id; nothing but what
     * is drawn is looked at. Who is found is recorded as named.
     *
     * @param ids {@value #MOST_ROWS} at most
     */
    List<NodeRow> rows(Viewer viewer, String id, List<String> ids, RunControl control);

    /**
     * The names for a picture of the map that leaves as a file, as {@link #labels} gives them. Each is recorded as an
     * exported graph is: who is named on it, and who is drawn in a class.
     */
    List<NodeLabel> picture(Viewer viewer, String id, List<Integer> rows, RunControl control);

    /** People and organisations on the map by name, the best first. Who is named is recorded, and not what was typed. */
    List<FoundNode> search(Viewer viewer, String id, SearchQuestion question, RunControl control);

    Ego ego(Viewer viewer, String id, int row, int hops, RunControl control);

    Paths paths(Viewer viewer, String id, int from, int to, RunControl control);

    /**
     * Who learnt from somebody by drawn ties from master to apprentice.
     *
     * @param open rows whose branches are open in any case
     */
    Lineage lineage(Viewer viewer, String id, int row, List<Integer> open, RunControl control);

    /** Who is named is recorded. */
    Card card(Viewer viewer, String id, int row, RunControl control);
}
