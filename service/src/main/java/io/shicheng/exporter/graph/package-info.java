/**
 * Disclosed graphs as GEXF, GraphML, CSV and XLSX: which edges a file has, its columns, and its formats.
 *
 * <p>May use: what the module may, and nothing else of it.
 */
@NullMarked
@NamedInterface("graph")
package io.shicheng.exporter.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
