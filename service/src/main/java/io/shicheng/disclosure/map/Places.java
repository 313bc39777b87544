package io.shicheng.disclosure.map;

import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.layout.EarlierPlaces;
import io.shicheng.layout.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where what was drawn stood.
 *
 * @param origins by node
 */
@HoldsPeople
record Places(List<NodeOrigin> origins, Layout layout) {
    /** The places of what is drawn now, as far as it was drawn then. */
    EarlierPlaces of(List<NodeOrigin> now) {
        Map<Object, Integer> nodes = new HashMap<>();
        for (int node = 0; node < origins.size(); node++) {
            nodes.put(identity(origins.get(node)), node);
        }
        return EarlierPlaces.of(
                layout,
                now.stream()
                        .mapToInt(origin -> nodes.getOrDefault(identity(origin), -1))
                        .toArray());
    }

    private static Object identity(NodeOrigin origin) {
        return switch (origin) {
            case NodeOrigin.Person person -> person.key();
            case NodeOrigin.Thing thing -> thing.key();
            case NodeOrigin.People people -> people.group().name();
        };
    }
}
