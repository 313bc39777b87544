/**
 * How long what an import brought is kept: the period, what has come to its end, and what is to go.
 */
@NullMarked
@NamedInterface("retention")
package io.shicheng.store.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
