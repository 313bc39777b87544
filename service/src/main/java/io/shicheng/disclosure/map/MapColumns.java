package io.shicheng.disclosure.map;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.drawing.Drawing;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.map.level.RowCommunities;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.layout.BoundingBox;
import io.shicheng.layout.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the bytes of a map say of its nodes, by row.
 *
 * @param layout by node
 * @param communities by row
 * @param count of rows that are drawn
 */
@HoldsPeople
public record MapColumns(
        Drawing drawing, MapRows rows, Layout layout, RowCommunities communities, PersonLabels labels, int count) {
    /** Codes of the kinds of node, by their number in the bytes. */
    static final List<String> KINDS = List.of(
            NodeKind.PERSON.code(),
            NodeKind.STUDIO.code(),
            NodeKind.PLATFORM.code(),
            NodeKind.GROUP.code(),
            NodeKind.WORK.code(),
            DisclosedGraph.PEOPLE);

    /** Steps of a side of the box. */
    static final int STEPS = 65_535;

    BoundingBox box() {
        return layout.box();
    }

    int x(int row) {
        return step(layout.x()[rows.nodeOf(row)], box().left(), box().width());
    }

    int y(int row) {
        return step(layout.y()[rows.nodeOf(row)], box().bottom(), box().height());
    }

    public int band(int row) {
        return rows.bandOf(row);
    }

    int kind(int row) {
        return KINDS.indexOf(kindOf(origin(row)));
    }

    /** The one of those within no other that the row is in. */
    public int community(int row) {
        return communities.whole(row);
    }

    /** The first year of a historical person. */
    int since(int row) {
        return origin(row) instanceof NodeOrigin.Person person
                ? MapTies.first(labels.born(person.key()))
                : MapTies.NO_START;
    }

    /** The last year of a historical person. */
    int until(int row) {
        return origin(row) instanceof NodeOrigin.Person person
                ? MapTies.last(labels.died(person.key()))
                : MapTies.OPEN_END;
    }

    public NodeOrigin origin(int row) {
        return drawing.nodes().get(rows.nodeOf(row));
    }

    /** Rows of people by name, organisations and works. */
    Map<NodeKey, Integer> rowByKey() {
        Map<NodeKey, Integer> rows = new HashMap<>();
        for (int row = 0; row < count; row++) {
            if (origin(row).identity() instanceof NodeKey key) {
                rows.put(key, row);
            }
        }
        return rows;
    }

    /** The code of what a node is. */
    public static String kindOf(NodeOrigin origin) {
        return switch (origin) {
            case NodeOrigin.Person _ -> DisclosedGraph.PERSON;
            case NodeOrigin.Thing thing -> thing.kind().code();
            case NodeOrigin.People _ -> DisclosedGraph.PEOPLE;
        };
    }

    private static int step(float value, float least, float length) {
        return length == 0 ? STEPS / 2 : Math.round((value - least) / length * STEPS);
    }
}
