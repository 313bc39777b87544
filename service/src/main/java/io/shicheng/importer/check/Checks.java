package io.shicheng.importer.check;

import java.util.List;

/** All checks that need more than one row, in the order in which each finds what it needs. */
public final class Checks {
    private static final List<DraftCheck> ALL = List.of(
            new PersonCheck(),
            new ClusterCheck(),
            new OrganisationCheck(),
            new WorkCheck(),
            new ConsentCheck(),
            new GroundCheck(),
            new ContactCheck(),
            new TieCheck(),
            new GroupNameCheck());

    private Checks() {}

    /** Applies all. */
    public static void apply(Draft draft) {
        for (DraftCheck check : ALL) {
            draft.control.checkCancelled();
            check.apply(draft);
        }
    }
}
