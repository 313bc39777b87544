package io.shicheng.importer.draft;

import io.shicheng.consent.key.Identity;
import io.shicheng.graph.personal.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person to be stored.
 *
 * @param person with the identity that is sealed already, or none
 * @param toSeal the identity to be sealed in its place, or null; only where there is a ground
 */
public record PersonChange(Person person, @Nullable Identity toSeal) {
    /** Never the name. */
    @Override
    public String toString() {
        return "PersonChange[" + person.key() + "]";
    }
}
