/** The formats: GEXF, GraphML, CSV and XLSX tables with their data package. */
@NullMarked
@NamedInterface("file")
package io.shicheng.exporter.graph.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
