package io.shicheng.disclosure.search;

import io.shicheng.consent.key.Identity;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.search.NameIndex;
import io.shicheng.search.NameMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of those whom some eyes may see, and of nobody else, so that neither an answer nor the time that it takes
 * depends on the others. Immutable.
 */
@HoldsPeople
final class ShownNames {
    /** Nobody. */
    static final ShownNames NONE = new ShownNames(Map.of(), List.of());

    /** What stands between one spelling of a name and another. */
    private static final Pattern BETWEEN_SPELLINGS = Pattern.compile("[()（）\\[\\]【】/／|;；、]");

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(
                    (Found found) -> found.match().kind())
            .thenComparingInt(found -> found.match().name().length())
            .thenComparing(found -> found.entry().order());

    private final Map<NodeKey, Held> people;
    private final List<Entry> entries;
    private final NameIndex index;

    /** A name that was opened, and the seal by which it is known that it is still the same. */
    record Held(Sealed seal, Identity identity) {}

    /**
     * Somebody or something with a name.
     *
     * @param order the text of the id
     * @param detail of an organisation; of people it is asked for when they are shown
     */
    record Entry(
            NodeKey key,
            NodeKind kind,
            ShownId id,
            String order,
            @Nullable String name,
            @Nullable Detail detail) {
        static Entry of(NodeKey key, NodeKind kind, ShownId id, @Nullable String name, @Nullable Detail detail) {
            return new Entry(key, kind, id, id.text(), name, detail);
        }
    }

    /** Somebody or something that was found. */
    record Found(Entry entry, NameMatch match) {}

    private ShownNames(Map<NodeKey, Held> people, List<Entry> sorted) {
        this.people = people;
        this.entries = sorted;
        NameIndex.Builder names = new NameIndex.Builder();
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            String name = entry.name() == null ? entry.id().sourceId() : entry.name();
            for (String spelling : spellings(name)) {
                names.add(i, spelling);
            }
        }
        this.index = names.build();
    }

    /** The same as these, if the names and ids are. */
    ShownNames with(Map<NodeKey, Held> shown, List<Entry> all) {
        List<Entry> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Entry::order));
        return sorted.equals(entries) && shown.equals(people) ? this : new ShownNames(shown, sorted);
    }

    /** The names of the others, among which nobody is found before they are looked through again. */
    ShownNames without(Set<NodeKey> some) {
        Map<NodeKey, Held> others = new HashMap<>(people);
        others.keySet().removeAll(some);
        return new ShownNames(others, List.of());
    }

    /** The name of somebody, if it was opened and is still sealed like this. */
    @Nullable
    Identity known(NodeKey person, Sealed seal) {
        Held held = people.get(person);
        return held != null && held.seal().equals(seal) ? held.identity() : null;
    }

    boolean holdsAnyOf(Set<NodeKey> some) {
        return some.stream().anyMatch(people::containsKey);
    }

    /** The best of these and of those. */
    List<Found> find(ShownNames others, String text, int most) {
        List<Found> found = new ArrayList<>(found(text, most));
        found.addAll(others.found(text, most));
        found.sort(BEST_FIRST);
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private List<Found> found(String text, int most) {
        return index.find(text, most).stream()
                .map(match -> new Found(entries.get(match.row()), match))
                .toList();
    }

    /** The whole name, and where several stand in it, such as 慧能（惠能）, each of them. */
    static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        Arrays.stream(BETWEEN_SPELLINGS.split(name))
                .map(String::strip)
                .filter(spelling -> !spelling.isEmpty())
                .forEach(spellings::add);
        return spellings;
    }
}
