/**
 * GraphML and GEXF: a cursor over XML within limits, and what both have in common: declared attributes and the columns
 * they become, spans of time.
 */
@NullMarked
package io.shicheng.graphfile.xml;

import org.jspecify.annotations.NullMarked;
