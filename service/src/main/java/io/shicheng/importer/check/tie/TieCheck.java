package io.shicheng.importer.check.tie;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.TieDraft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.TieRow;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ties: their ends, their grounds, those that contradict each other or the store, and cycles of masters. */
public final class TieCheck implements DraftCheck {
    private static final int ROWS_A_STEP = 4096;

    @Override
    public void apply(Draft draft) {
        Map<String, TieDraft> ties = unique(draft);
        List<NodeKey[]> storedMasters = compareWithStore(ties, draft);
        refuseConflicts(ties, draft);
        new CycleCheck(draft).apply(ties.values(), storedMasters);
        for (TieDraft tie : ties.values()) {
            if (tie.refused()) {
                draft.refused(Table.TIES);
            } else if (tie.unchanged()) {
                draft.unchanged(tie);
            } else {
                draft.outcome().store(tie.tie());
            }
        }
    }

    private static Map<String, TieDraft> unique(Draft draft) {
        TieEnds ends = new TieEnds(draft);
        Map<String, TieDraft> ties =
                LinkedHashMap.newLinkedHashMap(draft.rows().ties().size());
        int done = 0;
        for (TieRow row : draft.rows().ties()) {
            if (++done % ROWS_A_STEP == 0) {
                draft.control().checkCancelled();
                draft.control().advance(ROWS_A_STEP);
            }
            if (ends.leftOut(row)) {
                draft.log().add(ImportCheck.ERASED_PERSON, row.place().spot());
                continue;
            }
            TieDraft tie = ends.resolve(row);
            if (tie == null) {
                draft.refused(Table.TIES);
                continue;
            }
            if (draft.stored().removed(tie.key())) {
                draft.log().add(ImportCheck.TIE_CONTESTED, row.place().spot());
                continue;
            }
            if (draft.stored().neverWas(row.kind(), tie.from(), tie.to())) {
                draft.log().add(ImportCheck.TIE_NEVER_WAS, row.place().spot());
                continue;
            }
            if (draft.stored().datesCorrected(tie.key())) {
                draft.log().add(ImportCheck.DATES_CORRECTED, row.place().spot());
            }
            TieDraft first = ties.putIfAbsent(tie.key(), tie);
            if (first != null) {
                repeated(tie, first, draft);
            }
        }
        draft.rows().forgetTies();
        return ties;
    }

    private static void repeated(TieDraft tie, TieDraft first, Draft draft) {
        String column = tie.differenceTo(first);
        String file = first.row().place().source().file();
        long line = first.row().place().line();
        if (column == null) {
            draft.log().add(ImportCheck.REPEATED_ROW, tie.row().place().spot(), line, file);
            draft.outcome().repeated(Table.TIES);
        } else {
            String where = draft.log().phrase("earlier_row", line, file);
            draft.log().add(ImportCheck.CONFLICTING_TIE, tie.row().place().spot(), where, Table.TIES.columnOf(column));
            draft.refused(Table.TIES);
        }
    }

    /** Marks the ties that are stored; returns the ends of all stored ties of masters. */
    private static List<NodeKey[]> compareWithStore(Map<String, TieDraft> ties, Draft draft) {
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        ties.values().forEach(tie -> kinds.add(tie.row().kind()));
        List<NodeKey[]> masters = new ArrayList<>();
        Map<NodeKey, NodeKey> pool = new HashMap<>();
        draft.stored().readTies(kinds, stored -> {
            TieDraft tie = ties.get(stored.key());
            if (tie != null) {
                tie.found(stored);
            }
            boolean counts = stored.kind() == TieKind.MASTER_OF
                    && !draft.stored().neverWas(stored.kind(), stored.from(), stored.to());
            if (counts) {
                masters.add(new NodeKey[] {
                    pool.computeIfAbsent(stored.from(), key -> key), pool.computeIfAbsent(stored.to(), key -> key)
                });
            }
        });
        return masters;
    }

    private static void refuseConflicts(Map<String, TieDraft> ties, Draft draft) {
        for (TieDraft tie : ties.values()) {
            String column = tie.conflict();
            if (column != null) {
                tie.refuse();
                draft.log()
                        .add(
                                ImportCheck.CONFLICTING_TIE,
                                Severity.ERROR,
                                tie.row().place().spot(),
                                draft.log().phrase("in_store"),
                                Table.TIES.columnOf(column));
            }
        }
    }
}
