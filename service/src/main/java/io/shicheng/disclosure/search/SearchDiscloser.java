package io.shicheng.disclosure.search;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMatches;
import io.shicheng.disclosure.answer.DisclosedMatches.Match;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.search.ShownNames.Entry;
import io.shicheng.disclosure.search.ShownNames.Found;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.progress.RunControl;
import io.shicheng.search.NameMatch;
import io.shicheng.snapshot.NetworkRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds people and organisations by name among those whom the viewer may see by name. Whom an answer shows is recorded,
 * and never what was typed, which may be anybody's name.
 */
@Component
public class SearchDiscloser implements Discloser<SearchQuestion, DisclosedMatches> {
    private final KnownNames names;
    private final AuditLog audit;

    public SearchDiscloser(GroundsRegister register, NetworkRecords records, AuditLog audit) {
        this.names = new KnownNames(register, records);
        this.audit = audit;
    }

    @Override
    public DisclosedMatches disclose(Viewer viewer, SearchQuestion question, RunControl control) {
        KnownNames.Sight sight = names.sight(viewer, control);
        List<Found> found = sight.everybody().find(sight.beyond(), question.text(), question.most() + 1);
        PersonLabels labels = new PersonLabels(sight.policy());
        List<Match> matches = new ArrayList<>();
        for (Found each : found.subList(0, Math.min(question.most(), found.size()))) {
            label(each.entry(), labels)
                    .ifPresent(label -> matches.add(new Match(
                            each.entry().kind().code(), label, each.match().name(), how(each.match()))));
        }
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown().event(viewer, AuditAction.NAMES_READ, "search"));
        }
        return new DisclosedMatches(List.copyOf(matches), found.size() > question.most());
    }

    /**
     * Keys of those whom it finds among some, for an answer that labels them itself; the best first.
     *
     * @param among everybody whom the viewer has before them anyway
     */
    public List<FoundKey> keys(Viewer viewer, SearchQuestion question, Predicate<NodeKey> among, RunControl control) {
        KnownNames.Sight sight = names.sight(viewer, control);
        return sight.everybody().find(sight.beyond(), question.text(), Integer.MAX_VALUE).stream()
                .filter(found -> among.test(found.entry().key()))
                .limit(question.most())
                .map(found -> new FoundKey(found.entry().key(), found.match().name(), how(found.match())))
                .toList();
    }

    /**
     * Somebody, or an organisation, who was found.
     *
     * @param spelling,how as of {@link Match}
     */
    @HoldsPeople
    public record FoundKey(NodeKey key, String spelling, String how) {}

    private static String how(NameMatch match) {
        return match.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Label.Named> label(Entry entry, PersonLabels labels) {
        return entry.kind() == NodeKind.PERSON
                ? labels.byName(entry.key())
                : Optional.of(new Label.Named(entry.id(), entry.name(), entry.detail()));
    }

    /** Takes their names out of memory. */
    @EventListener
    public void forget(GroundsChanged changed) {
        names.forget(changed.people());
    }
}
