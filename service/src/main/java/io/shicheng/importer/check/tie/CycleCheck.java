package io.shicheng.importer.check.tie;

import io.shicheng.analysis.structure.CycleFinder;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.TieDraft;
import io.shicheng.importer.notice.ImportCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nobody is taught by their own pupils: refuses each tie {@code master_of} that closes a cycle, in the order of the
 * files.
 */
final class CycleCheck {
    private static final int SHOWN = 12;

    private final Draft draft;
    private final Map<NodeKey, Integer> indexOf = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    CycleCheck(Draft draft) {
        this.draft = draft;
    }

    void apply(Collection<TieDraft> ties, List<NodeKey[]> stored) {
        List<TieDraft> masters = ties.stream()
                .filter(tie -> tie.row().kind() == TieKind.MASTER_OF && !tie.stored())
                .toList();
        if (masters.isEmpty()) {
            return;
        }
        int edges = stored.size() + masters.size();
        int[] from = new int[edges];
        int[] to = new int[edges];
        for (int i = 0; i < masters.size(); i++) {
            TieDraft tie = masters.get(i);
            from[stored.size() + i] = index(tie.from(), tie.row().from());
            to[stored.size() + i] = index(tie.to(), tie.row().to());
        }
        String unnamed = draft.log().phrase("stored_person");
        for (int i = 0; i < stored.size(); i++) {
            from[i] = index(stored.get(i)[0], unnamed);
            to[i] = index(stored.get(i)[1], unnamed);
        }
        CycleFinder finder = new CycleFinder(ids.size(), from, to);
        boolean finished = finder.forEachClosingEdge((edge, path) -> {
            if (edge >= stored.size()) {
                refuse(masters.get(edge - stored.size()), path);
            }
        });
        if (!finished) {
            draft.log()
                    .add(
                            ImportCheck.TOO_MANY_CYCLES,
                            masters.getFirst().row().place().spot());
        }
    }

    private void refuse(TieDraft tie, int[] path) {
        tie.refuse();
        draft.log()
                .add(
                        ImportCheck.CYCLE_OF_MASTERS,
                        tie.row().place().spot("to", tie.row().to()),
                        text(tie.row().from(), path));
    }

    /** From the master over the apprentice and everybody between back to the master. */
    private String text(String master, int[] path) {
        List<String> shown = new ArrayList<>();
        shown.add(master);
        Arrays.stream(path).limit(SHOWN).forEach(index -> shown.add(ids.get(index)));
        if (path.length > SHOWN) {
            shown.add("…");
            shown.add(master);
        }
        return String.join(" → ", shown);
    }

    private int index(NodeKey key, String id) {
        Integer known = indexOf.putIfAbsent(key, ids.size());
        if (known != null) {
            return known;
        }
        ids.add(id);
        return ids.size() - 1;
    }
}
