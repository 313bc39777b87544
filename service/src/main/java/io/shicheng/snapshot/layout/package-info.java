/**
 * Layouts of graphs, kept on disk.
 */
@NullMarked
@NamedInterface("layout")
package io.shicheng.snapshot.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
