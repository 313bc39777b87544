package io.shicheng.disclosure.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What organisations can be ranked by. */
public enum OrganisationMeasure {
    /** How many people take part: by name one by one, the others in tens. */
    MEMBERS,
    /**
     * With how many other organisations members are shared: one by name, or ten others. Breiger, R. (1974), The duality
     * of persons and groups, doi:10.2307/2576011.
     */
    OVERLAP,
    /**
     * The largest q for which it is in the (2, q)-core of members by name: each of at least q members belongs to another
     * organisation that lies as deep. Cerinšek, M. and Batagelj, V. (2015), doi:10.1016/j.socnet.2015.04.001.
     */
    CORENESS,
    /**
     * How many people by name are within two ties of those by name who founded or convene it. Everett, M. and Borgatti,
     * S. (1999), The centrality of groups and classes, doi:10.1080/0022250X.1999.9990219.
     */
    REACH;

    /** The word in addresses and commands, such as {@code members}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}. */
    public static Optional<OrganisationMeasure> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** All words. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(OrganisationMeasure::code).toList();
    }
}
