package io.shicheng.importer.check;

import io.shicheng.importer.check.tie.TieCheck;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import java.util.List;

/**
 * All checks that need more than one row, each after those that find what it needs:
 *
 * <ol>
 *   <li>people: who is in the files, and who of them is historical by their row. From here on it is known whose names
 *       may stand in no text ({@link Draft#names});
 *   <li>clusters, whose titles are looked through for names;
 *   <li>organisations and works: they lie in clusters. Self-organised groups are put off;
 *   <li>consents, whose evidence is looked through for names: who agrees today. From here on it is known of whom files
 *       may say nothing ({@link Draft#leftOut});
 *   <li>grounds: by consents and dates, who may be named and who is historical ({@link Draft#historicalPeople});
 *   <li>contact details, by consents to be contacted;
 *   <li>ties: their ends by all of these, stated ones by consents and by who is historical;
 *   <li>names of groups, by who gathers them in new and stored ties, and by that person's ground.
 * </ol>
 */
public final class Checks {
    private static final List<DraftCheck> IN_ORDER = List.of(
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
        for (DraftCheck check : IN_ORDER) {
            draft.control().checkCancelled();
            check.apply(draft);
        }
    }
}
