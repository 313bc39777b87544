package io.shicheng.graphfile;

import java.util.SequencedMap;

/**
 * A vertex as a graph file declares it.
 *
 * @param id as it stands in the file; in Pajek the number
 * @param attributes by their names, in the order in which they stand; {@code label} is one of them in GEXF and Pajek,
 *     and for what yEd writes at vertices. Unmodifiable
 * @param line where it begins, from 1
 */
public record VertexRow(String id, SequencedMap<String, String> attributes, long line) {}
