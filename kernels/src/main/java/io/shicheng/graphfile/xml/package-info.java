/**
 * What GraphML and GEXF have in common: declared attributes and the columns they become, and stretches of time. Knows
 * neither files nor the rest of {@code graphfile}.
 */
@NullMarked
package io.shicheng.graphfile.xml;

import org.jspecify.annotations.NullMarked;
