/**
 * Disclosed graphs as GEXF, GraphML, CSV and XLSX: which edges a file has, its columns, and its formats.
 */
@NullMarked
@NamedInterface("graph")
package io.shicheng.exporter.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
