package io.shicheng.disclosure.policy;

import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.tie.TieKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids of answers that say themselves what was asked: the question and a digest of the answer, encrypted for the eyes
 * that saw it. Nothing is remembered, so that a restart forgets nothing, and nobody can find in the store who asked
 * what. Thread-safe.
 *
 * @param <A> a question as JSON, of which equal ones are equal bytes
 */
public final class AnswerTokens<A> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DIGEST_BYTES = 16;

    private final Vault vault;
    private final String kind;
    private final Class<A> type;

    /** @param kind a word for the answers, which keeps ids of one kind from being read as those of another */
    public AnswerTokens(Vault vault, String kind, Class<A> type) {
        this.vault = vault;
        this.kind = kind;
        this.type = type;
    }

    /** The id of an answer of which these are the bytes. */
    public String of(Viewer viewer, A asked, byte[] answer) {
        byte[] digest = Arrays.copyOf(digest(answer), DIGEST_BYTES);
        byte[] question = JSON.writeValueAsBytes(asked);
        byte[] content = Arrays.copyOf(digest, digest.length + question.length);
        System.arraycopy(question, 0, content, digest.length, question.length);
        return vault.token(purpose(viewer), content);
    }

    /** What was asked; empty if this viewer was given no answer under the id. */
    public Optional<A> asked(Viewer viewer, String id) {
        return vault.readToken(purpose(viewer), id)
                .map(content -> Arrays.copyOfRange(content, DIGEST_BYTES, content.length))
                .map(asked -> JSON.readValue(asked, type));
    }

    /** Kinds of tie as they stand in a question, in an order in which equal ones are equal bytes. */
    public static List<String> codes(Set<TieKind> kinds) {
        return kinds.stream().map(TieKind::code).sorted().toList();
    }

    /** The kinds of tie that stand in a question; none where none do. */
    public static Set<TieKind> kinds(@Nullable List<String> codes) {
        return codes == null
                ? Set.of()
                : codes.stream().map(code -> TieKind.ofCode(code).orElseThrow()).collect(Collectors.toSet());
    }

    private String purpose(Viewer viewer) {
        return kind + " for " + viewer.requester().text();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
