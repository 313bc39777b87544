/** Clusters, measures, snapshots, rankings and graph files, as the viewer may see them. */
@NullMarked
package io.shicheng.web.results;

import org.jspecify.annotations.NullMarked;
