package io.shicheng.cli.vertex;

import io.shicheng.graphfile.array.VertexIds;
import java.util.HashMap;
import java.util.Map;

/** Numbers of the vertices of a graph file by their ids. */
public final class VertexNumbers {
    private VertexNumbers() {}

    public static Map<String, Integer> of(VertexIds ids) {
        Map<String, Integer> numbers = HashMap.newHashMap(ids.size());
        for (int v = 0; v < ids.size(); v++) {
            numbers.put(ids.id(v), v);
        }
        return numbers;
    }
}
