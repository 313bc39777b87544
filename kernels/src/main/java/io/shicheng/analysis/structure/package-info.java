/**
 * What the network falls into: components, biconnected blocks, cores, triangles, and which edges close cycles.
 */
@NullMarked
package io.shicheng.analysis.structure;

import org.jspecify.annotations.NullMarked;
