package io.shicheng.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The id under which a node is shown and may be asked for. Its text is {@code [kind:][namespace:]source_id}, and
 * depends on nothing else in the store.
 *
 * <p>People have no kind in front, all other nodes have one. An empty namespace is written where the source's id has a
 * colon ({@code :wd:Q1}), and {@code person} where the namespace is itself the word for a kind ({@code person:work:7}),
 * so that two nodes never share a text. {@link #readings} takes the shorter forms too.
 *
 * @param namespace that of the mapping the node came by; empty if there was none
 * @param sourceId as the source has it
 */
public record ShownId(NodeKind kind, String namespace, String sourceId) {
    /** Before the name of a group of people in a drawing. */
    public static final String PEOPLE = "people";

    private static final char COLON = ':';
    private static final Set<String> KINDS = Arrays.stream(NodeKind.values())
            .filter(kind -> kind != NodeKind.CLUSTER)
            .map(NodeKind::code)
            .collect(Collectors.toUnmodifiableSet());

    /** Of a person. */
    public static ShownId ofPerson(String namespace, String sourceId) {
        return new ShownId(NodeKind.PERSON, namespace, sourceId);
    }

    /** Of anything; {@code namespace} is null where there was none. */
    public static ShownId of(NodeKind kind, @Nullable String namespace, String sourceId) {
        return new ShownId(kind, namespace == null ? "" : namespace, sourceId);
    }

    public String text() {
        String id = namespace.isEmpty() && sourceId.indexOf(COLON) < 0 ? sourceId : namespace + COLON + sourceId;
        boolean plain = kind == NodeKind.PERSON && !isWordForKind(namespace);
        return plain ? id : kind.code() + COLON + id;
    }

    /**
     * What a text can stand for, the best first: that which {@link #text} writes so, then, since sources' ids may hold
     * colons, a person without a namespace whose id it is.
     */
    public static List<ShownId> readings(String text) {
        List<ShownId> readings = new ArrayList<>();
        int colon = text.indexOf(COLON);
        String word = colon < 0 ? "" : text.substring(0, colon);
        if (KINDS.contains(word)) {
            readings.add(inNamespace(NodeKind.valueOf(word.toUpperCase(Locale.ROOT)), text.substring(colon + 1)));
        } else if (colon >= 0) {
            readings.add(inNamespace(NodeKind.PERSON, text));
        }
        readings.add(ofPerson("", text));
        return List.copyOf(readings);
    }

    private static ShownId inNamespace(NodeKind kind, String text) {
        int colon = text.indexOf(COLON);
        return colon < 0
                ? new ShownId(kind, "", text)
                : new ShownId(kind, text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether groups of people, which have ids in a drawing too, or a kind of node go by this word. */
    private static boolean isWordForKind(String word) {
        return KINDS.contains(word) || word.equals(PEOPLE);
    }
}
