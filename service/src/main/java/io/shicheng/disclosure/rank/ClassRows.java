package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.disclosure.rank.band.ClassRanks;
import io.shicheng.disclosure.rank.band.Precision;
import io.shicheng.disclosure.rank.band.Precision.Span;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of classes in a ranking, for those who see pseudonyms. */
final class ClassRows {
    private static final Comparator<ClassRow> BEST_FIRST = Comparator.comparingInt(ClassRow::rankFrom)
            .thenComparingInt(ClassRow::rankTo)
            .thenComparing(row -> row.pseudonyms().getFirst());

    private final PersonPolicy policy;
    private final ProjectPseudonyms pseudonyms;
    private final Precision precision;
    private final @Nullable String cluster;

    /** @param cluster id of the cluster that the ranking is of, or null */
    ClassRows(PersonPolicy policy, ProjectPseudonyms pseudonyms, @Nullable String cluster) {
        this.policy = policy;
        this.pseudonyms = pseudonyms;
        this.precision = new Precision(policy);
        this.cluster = cluster;
    }

    /** Best first; none where living people are only counted. */
    List<ClassRow> of(List<ClassRanks> classes) {
        return policy.seesPseudonyms()
                ? classes.stream().map(this::row).sorted(BEST_FIRST).toList()
                : List.of();
    }

    private ClassRow row(ClassRanks each) {
        Span span = precision.ofClass(each.range());
        return new ClassRow(
                span.from(),
                span.to(),
                each.people().size(),
                span.best(),
                span.worst(),
                cluster,
                pseudonyms.ofMembers(each.people()));
    }
}
