package io.shicheng.web.consents;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents;
import io.shicheng.graph.NodeKey;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is about.
 *
 * @param person the id that the source has
 * @param namespace the one that the mapping of the import named, if it did
 */
record RequestedPerson(@Nullable String person, @Nullable String namespace) {
    /** @throws ApiException if it says nobody */
    String id() {
        if (person == null || person.isBlank()) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, "person", null);
        }
        return person.strip();
    }

    String space() {
        return namespace == null ? "" : namespace.strip();
    }

    /** @throws ConsentException if the store does not know them */
    NodeKey in(Consents consents) {
        return consents.person(space(), id()).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
    }
}
