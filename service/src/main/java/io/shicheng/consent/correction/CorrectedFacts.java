package io.shicheng.consent.correction;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.Entered;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.personal.Person;
import io.shicheng.message.Word;
import io.shicheng.schema.form.CorrectedValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts of one person on the way into the store. */
@HoldsPeople
final class CorrectedFacts {
    private final Person stored;
    private final CorrectedValues values;
    private final List<Cluster> clusters;
    private final Vault vault;

    /** @param stored as files have the person */
    CorrectedFacts(Person stored, CorrectedValues values, List<Cluster> clusters, Vault vault) {
        this.stored = stored;
        this.values = values;
        this.clusters = clusters;
        this.vault = vault;
    }

    /** @param entered made anew for each, since each can be taken back */
    List<FactCorrection> of(Set<Fact> facts, Function<UUID, Entered> entered) {
        List<FactCorrection> made = new ArrayList<>();
        for (Fact fact : facts) {
            made.add(new FactCorrection(stored.key(), fact, value(fact), entered.apply(UUID.randomUUID())));
        }
        return made;
    }

    private FactCorrection.Value value(Fact fact) {
        return switch (fact) {
            case NAME -> new FactCorrection.Value(vault.sealIdentity(stored.key(), named()), null, null, null);
            case BORN -> new FactCorrection.Value(null, values.from(), null, null);
            case DIED -> new FactCorrection.Value(null, values.until(), null, null);
            case DISCIPLINE -> new FactCorrection.Value(null, null, values.discipline(), null);
            case CLUSTER -> new FactCorrection.Value(null, null, null, cluster());
        };
    }

    private Identity named() {
        Identity known =
                vault.identityOf(stored).orElseThrow(() -> ConsentException.of("unknown_name", "name", values.name()));
        if (values.name() == null) {
            throw ConsentException.of("name_needed", "name", null);
        }
        return new Identity(known.sourceId(), values.name());
    }

    private @Nullable NodeKey cluster() {
        String id = values.cluster();
        if (id == null) {
            return null;
        }
        return clusters.stream()
                .filter(each -> each.sourceId().equals(id))
                .findFirst()
                .map(Cluster::key)
                .orElseThrow(() -> ConsentException.of("unknown_cluster", "cluster", id, words()));
    }

    private List<Word> words() {
        return clusters.stream()
                .map(each -> new Word("cluster", each.sourceId(), true, each.nameZh(), each.nameEn()))
                .sorted(Comparator.comparing(Word::code))
                .toList();
    }

    /** Somebody who would not be historical would be living, with a name and dates that nobody agreed to. */
    static void mustStayHistorical(Person corrected, String source, LocalDate today) {
        if (corrected.born() != null
                && corrected.died() != null
                && corrected.born().isCertainlyAfter(corrected.died())) {
            throw ConsentException.of(
                    "born_after_died", "born", corrected.born().text());
        }
        if (!Person.historical(corrected.born(), corrected.died(), source, today)) {
            throw ConsentException.of("historical_no_more", "died", null);
        }
    }
}
