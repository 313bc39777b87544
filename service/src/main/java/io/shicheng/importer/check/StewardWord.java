package io.shicheng.importer.check;

import io.shicheng.consent.key.Identity;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a steward put right of the person of a row: the row is no conflict there, whatever it says, and the report tells
 * where it says otherwise.
 */
final class StewardWord {
    private final Draft draft;
    private final NodeKey person;
    private final Place place;

    StewardWord(Draft draft, NodeKey person, Place place) {
        this.draft = draft;
        this.person = person;
        this.place = place;
    }

    /** What the row says of a fact; null where a steward put it right. */
    <T> @Nullable T unless(Fact fact, @Nullable T said) {
        FactCorrection.Value value = draft.stored().corrected(person, fact);
        if (value == null) {
            return said;
        }
        Object right = switch (fact) {
            case NAME -> throw new IllegalArgumentException("Names are compared opened.");
            case BORN, DIED -> value.date();
            case DISCIPLINE -> value.discipline();
            case CLUSTER -> value.cluster();
        };
        tell(fact, said, right);
        return null;
    }

    /** The same of the name. */
    @Nullable
    String unlessNameCorrected(@Nullable String said) {
        FactCorrection.Value value = draft.stored().corrected(person, Fact.NAME);
        if (value == null || value.name() == null) {
            return said;
        }
        String right = draft.vault()
                .openIdentity(person, value.name())
                .map(Identity::name)
                .orElse(null);
        tell(Fact.NAME, said, right);
        return null;
    }

    private void tell(Fact fact, @Nullable Object said, @Nullable Object right) {
        if (said != null && !Objects.equals(said, right)) {
            draft.log().add(ImportCheck.CORRECTED_BY_STEWARD, place.spot(fact.code(), null));
        }
    }
}
