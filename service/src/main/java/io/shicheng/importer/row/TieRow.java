package io.shicheng.importer.row;

import io.shicheng.graph.Basis;
import io.shicheng.graph.CreditLevel;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.TieKind;
import org.jspecify.annotations.Nullable;

/** A row of the table ties; weight and confidence are 1 where the file says nothing. */
public record TieRow(
        Place place,
        TieKind kind,
        String from,
        String to,
        Basis basis,
        String source,
        @Nullable DateRange since,
        @Nullable DateRange until,
        double weight,
        double confidence,
        @Nullable String role,
        @Nullable String department,
        @Nullable CreditLevel level) {}
