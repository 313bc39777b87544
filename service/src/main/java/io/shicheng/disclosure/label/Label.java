package io.shicheng.disclosure.label;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.shicheng.graph.ShownId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** How one person appears to a viewer. */
public sealed interface Label {
    /**
     * By name: there is a ground.
     *
     * @param id the text of the {@link ShownId}, the same whatever else is in the store
     * @param namespace of the mapping the person came by; null if none is known
     * @param sourceId as the source has it
     * @param detail what tells people of one name apart, of historical people only; null if nothing is held
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"id", "namespace", "source_id", "name", "detail"})
    record Named(
            String id,
            @Nullable String namespace,
            String sourceId,
            @Nullable String name,
            @Nullable Detail detail) implements Label {
        /** Somebody of whom no more is to be shown than this. */
        public Named(ShownId id, @Nullable String name, @Nullable Detail detail) {
            this(id.text(), id.namespace().isEmpty() ? null : id.namespace(), id.sourceId(), name, detail);
        }

        /** {@link Detail#neutral}, or null. */
        public @Nullable String detailText() {
            return detail == null ? null : detail.neutral();
        }
    }

    /** By the pseudonym of the viewer's project. */
    record Pseudonymous(String pseudonym) implements Label {}

    /**
     * People outside the list, together.
     *
     * @param count lower bound, or 0 where there are too few to say
     */
    record Folded(int count) implements Label {}
}
