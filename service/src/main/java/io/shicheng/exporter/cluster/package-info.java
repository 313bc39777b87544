/**
 * The overview of the clusters as CSV and XLSX.
 */
@NullMarked
@NamedInterface("cluster")
package io.shicheng.exporter.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
