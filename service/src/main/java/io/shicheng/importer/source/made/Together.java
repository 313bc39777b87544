package io.shicheng.importer.source.made;

import io.shicheng.importer.mention.NameDecisions;
import java.util.Set;

/**
 * What the tables of a sheet make of it together.
 *
 * @param named the columns that some of them wants, or that are dropped
 * @param laidOut whether the mapping says how the sheet is laid out
 */
public record Together(Set<String> named, MadeIds ids, PeopleByName people, boolean laidOut) {
    /** Of a graph, in which no ids are made. */
    public static final Together NONE =
            new Together(Set.of(), values -> "", new PeopleByName(KnownPeople.NOBODY, NameDecisions.NONE), false);
}
