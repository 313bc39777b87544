package io.shicheng.graph.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agrees to: one scope, for one purpose, to one receiver.
 *
 * @param how a short term: on paper, by form, and so on
 * @param evidence a reference of at most 300 characters to where the consent is kept
 * @param textVersion the version of the text that was agreed to
 */
public record ConsentTerms(
        ConsentScope scope,
        String purpose,
        String receiver,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        String how,
        String evidence,
        @Nullable String textVersion) {}
