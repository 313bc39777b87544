package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.draft.DraftCheck;
import io.shicheng.importer.draft.GroupDraft;
import io.shicheng.importer.notice.ImportCheck;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which self-organised groups keep name and id: those whose own publication is cited, and those gathered by somebody
 * who is historical or agreed to be named or published. What a group is called often tells who gathers it.
 */
final class GroupNameCheck implements DraftCheck {
    @Override
    public void apply(Draft draft) {
        List<GroupDraft> groups = draft.takeGroups();
        if (groups.isEmpty()) {
            return;
        }
        Set<NodeKey> grounded = gatheredByName(draft);
        for (GroupDraft group : groups) {
            Organisation read = group.read();
            boolean kept = read.source() != null || grounded.contains(read.key());
            if (!kept && group.row().name() != null) {
                draft.log()
                        .add(ImportCheck.GROUP_NAME_DROPPED, group.row().place().spot("name", null));
            }
            OrganisationCheck.settle(kept ? read : read.withoutName(), group.stored(), draft);
        }
    }

    private static Set<NodeKey> gatheredByName(Draft draft) {
        Set<NodeKey> showable = new HashSet<>();
        for (Consent consent : draft.outcome().consents()) {
            if (consent.terms().scope() != ConsentScope.CONTACT && consent.activeOn(draft.today())) {
                showable.add(consent.person());
            }
        }
        Map<NodeKey, Boolean> known = new HashMap<>();
        Set<NodeKey> groups = new HashSet<>();
        Consumer<Tie> gather = tie -> {
            if (known.computeIfAbsent(tie.from(), person -> showable.contains(person) || hasGround(person, draft))) {
                groups.add(tie.to());
            }
        };
        draft.outcome().ties().stream().filter(tie -> tie.kind().gathers()).forEach(gather);
        draft.stored().readTies(EnumSet.of(TieKind.FOUNDED, TieKind.CONVENES), gather);
        return groups;
    }

    private static boolean hasGround(NodeKey person, Draft draft) {
        Person stored = draft.stored().person(person);
        return draft.historicalPeople().contains(person)
                || stored != null && stored.historical()
                || draft.stored().showable(person);
    }
}
