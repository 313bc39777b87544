package io.shicheng.importer.row;

import io.shicheng.graph.ConsentScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table consents. */
public record ConsentRow(
        Place place,
        String person,
        ConsentScope scope,
        String purpose,
        String receiver,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        String how,
        String evidence,
        @Nullable String textVersion) {}
