/**
 * Pictures of the network over HTTP.
 */
@NullMarked
package io.shicheng.web.map;

import org.jspecify.annotations.NullMarked;
