package io.shicheng.web.description;

import io.shicheng.audit.AuditAction;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.exporter.citation.CitationFormat;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.TieKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which words a parameter or a property can have, where that is a closed list, from the lists themselves. */
public final class Words {
    private static final List<String> MEASURES =
            DisclosedMeasure.all().stream().map(DisclosedMeasure::code).toList();
    private static final List<String> TIES = codes(TieKind.values(), TieKind::code);
    private static final List<String> SCOPES = codes(ConsentScope.values(), ConsentScope::code);
    private static final List<String> REASONS = codes(Contestation.Reason.values(), Contestation.Reason::code);
    private static final List<String> OUTCOMES = codes(Contestation.Outcome.values(), Contestation.Outcome::code);
    private static final List<String> ROLES = codes(Role.values(), Role::code);
    private static final List<String> ACTIONS = codes(AuditAction.values(), AuditAction::code);
    private static final List<String> CHANNELS = codes(Channel.values(), Channel::code);

    /** Of parameters, by their name, or by operation and name where others of the name have other words. */
    static final Map<String, List<String>> OF_PARAMETERS = Map.ofEntries(
            Map.entry("measure", MEASURES),
            Map.entry("measures", MEASURES),
            Map.entry(
                    "rankPeople.measure",
                    Stream.concat(Stream.of("auto"), MEASURES.stream()).toList()),
            Map.entry("ties", TIES),
            Map.entry("action", ACTIONS),
            Map.entry("language", List.of("en", "zh")),
            Map.entry("exportGraph.format", codes(GraphFormat.values(), GraphFormat::code)),
            Map.entry("exportGraph.direction", codes(Directions.values(), Directions::code)),
            Map.entry("citeResult.format", codes(CitationFormat.values(), CitationFormat::code)),
            Map.entry("exportPlan.format", List.of("xlsx", "csv")),
            Map.entry("copyMyData.format", List.of("json", "csv")));

    /** Of properties, by schema and name. */
    public static final Map<String, List<String>> OF_PROPERTIES = Map.ofEntries(
            Map.entry("PlanRequest.ties", TIES),
            Map.entry("PlanRequest.floorBy", List.of("cluster", "discipline")),
            Map.entry("PlanRequest.groupBy", List.of("cluster", "discipline")),
            Map.entry("PlanChanging.change", codes(ContactLists.Change.values(), ContactLists.Change::code)),
            Map.entry("SnapshotWish.ties", TIES),
            Map.entry("SnapshotWish.weights", List.of("none", "strength")),
            Map.entry("Viewer.role", ROLES),
            Map.entry("Measure.code", MEASURES),
            Map.entry("Measure.sense", List.of("undirected", "either", "lineage", "prestige")),
            Map.entry("SubjectChangeContest.reason", REASONS),
            Map.entry("SubjectContestation.reason", REASONS),
            Map.entry("SubjectContestation.outcome", OUTCOMES),
            Map.entry("SubjectContestation.kind", TIES),
            Map.entry("SubjectConsent.scope", SCOPES),
            Map.entry("SubjectContact.channel", CHANNELS),
            Map.entry("SubjectTie.kind", TIES),
            Map.entry("SubjectTie.basis", codes(Basis.values(), Basis::code)),
            Map.entry("SubjectTie.level", codes(CreditLevel.values(), CreditLevel::code)),
            Map.entry("SubjectConsentsWish.scope", SCOPES),
            Map.entry("ChoicesOffer.scope", SCOPES),
            Map.entry("Place.measure", MEASURES),
            Map.entry("Contestation.reason", REASONS),
            Map.entry("Contestation.kind", TIES),
            Map.entry("ContestationSettlement.outcome", OUTCOMES),
            Map.entry("ConsentsRow.scope", SCOPES),
            Map.entry("AuditEntry.action", ACTIONS),
            Map.entry("Account.state", List.of("active", "inactive")),
            Map.entry("AccountChange.state", List.of("active", "inactive")),
            Map.entry(
                    "ImportRun.state",
                    List.of("waiting", "running", "stored", "checked", "refused", "cancelled", "failed", "undone")),
            Map.entry("ImportRun.by", ROLES),
            Map.entry("Plan.status", List.of("proposal", "partly_confirmed", "confirmed", "study")),
            Map.entry("PlanSummary.status", List.of("proposal", "partly_confirmed", "confirmed", "study", "damaged")),
            Map.entry("SubjectChangeErase.confirm", List.of("erase")));

    private Words() {}

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
