package io.shicheng.disclosure.map;

import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.layout.EarlierPlaces;
import io.shicheng.layout.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where what was drawn stood. It holds nothing by which anything is called: names that may not be shown any more do not
 * outlive their map in it.
 *
 * @param identities by node, see {@link NodeOrigin#identity}
 */
@HoldsPeople
record Places(List<Object> identities, Layout layout) {
    static Places of(List<NodeOrigin> origins, Layout layout) {
        return new Places(origins.stream().map(NodeOrigin::identity).toList(), layout);
    }

    /** The places of what is drawn now, as far as it was drawn then. */
    EarlierPlaces of(List<NodeOrigin> now) {
        Map<Object, Integer> nodes = new HashMap<>();
        for (int node = 0; node < identities.size(); node++) {
            nodes.put(identities.get(node), node);
        }
        return EarlierPlaces.of(
                layout,
                now.stream()
                        .mapToInt(origin -> nodes.getOrDefault(origin.identity(), -1))
                        .toArray());
    }
}
