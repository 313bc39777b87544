package io.shicheng.importer.run;

import io.shicheng.consent.key.Vault;
import io.shicheng.graph.DateRange;
import io.shicheng.importer.source.made.MadeIds;
import io.shicheng.schema.value.DateRule;
import io.shicheng.text.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Ids by keyed hashing within one namespace: whoever knows a name and a birthday cannot tell the id without the keys,
 * and two namespaces have different ids of the same values.
 */
final class KeyedIds implements MadeIds {
    private static final int LENGTH = 16;

    private final Vault vault;
    private final String namespace;
    private final DateRule dates;

    KeyedIds(Vault vault, String namespace, LocalDate today) {
        this.vault = vault;
        this.namespace = namespace;
        this.dates = new DateRule(today);
    }

    @Override
    public String idOf(List<String> values) {
        String all = values.stream().map(this::plain).collect(Collectors.joining("\n"));
        return vault.nodeKey("made id", namespace, all).value().substring(0, LENGTH);
    }

    /** 1987年3月 and 1987-03 are one date. */
    private String plain(String value) {
        String folded = PlainText.folded(value).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        DateRange date = folded.isEmpty() ? null : dates.read(folded).value();
        return date == null ? folded : date.text();
    }
}
