package io.shicheng.consent;

import io.shicheng.graph.ConsentScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody agreed to, by the rules of an import's row; see {@code graph.Consent} for the fields. */
public record ConsentStatement(
        ConsentScope scope,
        String purpose,
        String receiver,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        String how,
        String evidence,
        @Nullable String textVersion) {}
