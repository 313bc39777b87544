package io.shicheng.disclosure.map;

import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.HoldsPeople;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps of one state of the store, as long as there is room: what was asked for longest ago goes first, and all of them
 * when who may be shown changes. Of those that went, the places of the last few stay a while, for maps that are drawn
 * after them. Thread-safe.
 */
final class MapShelf {
    private static final long MOST_BYTES = 256L << 20;
    private static final int SHARE_OF_MEMORY = 16;
    private static final int MOST_PLACES = 4;

    private final long mostBytes = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    private final Map<Key, DrawnMap> drawn = new LinkedHashMap<>(16, 0.75f, true);
    /** Ids of those that were drawn after no other, by their questions. */
    private final Map<MapAsked, Key> asked = new HashMap<>();

    private final Map<Key, Places> places = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Object state;
    private long bytes;

    @HoldsPeople
    private record Key(Viewer viewer, String id) {}

    @HoldsPeople
    private record MapAsked(Viewer viewer, MapQuestion question) {}

    /** The map that this viewer was given under the id. */
    synchronized Optional<DrawnMap> find(Viewer viewer, String id, Object now) {
        settle(now);
        return Optional.ofNullable(drawn.get(new Key(viewer, id)));
    }

    /** The map that answers the question, whatever was drawn before. */
    synchronized Optional<DrawnMap> find(Viewer viewer, MapQuestion question, Object now) {
        settle(now);
        return Optional.ofNullable(asked.get(new MapAsked(viewer, question))).map(drawn::get);
    }

    /** Where everything stood in a map that this viewer was given under the id. */
    synchronized Optional<Places> places(Viewer viewer, String id, Object now) {
        return find(viewer, id, now)
                .map(DrawnMap::places)
                .or(() -> Optional.ofNullable(places.get(new Key(viewer, id))));
    }

    synchronized void keep(Viewer viewer, MapQuestion question, DrawnMap map, Object before) {
        if (!before.equals(state)) {
            return;
        }
        Key key = new Key(viewer, map.head().id());
        DrawnMap earlier = drawn.put(key, map);
        bytes += map.byteEstimate() - (earlier == null ? 0 : earlier.byteEstimate());
        if (question.after() == null) {
            asked.put(new MapAsked(viewer, question), key);
        }
        Iterator<Map.Entry<Key, DrawnMap>> oldest = drawn.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Map.Entry<Key, DrawnMap> entry = oldest.next();
            if (entry.getValue() != map) {
                drop(entry);
                asked.values().remove(entry.getKey());
                oldest.remove();
            }
        }
    }

    private void settle(Object now) {
        if (!now.equals(state)) {
            drawn.entrySet().forEach(this::drop);
            drawn.clear();
            asked.clear();
            state = now;
        }
    }

    private void drop(Map.Entry<Key, DrawnMap> entry) {
        bytes -= entry.getValue().byteEstimate();
        places.put(entry.getKey(), entry.getValue().places());
        if (places.size() > MOST_PLACES) {
            places.remove(places.keySet().iterator().next());
        }
    }
}
