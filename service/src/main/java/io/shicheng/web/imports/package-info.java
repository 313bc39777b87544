/** Uploads on their way into the store: one at a time, with progress, deleted when done. */
@NullMarked
package io.shicheng.web.imports;

import org.jspecify.annotations.NullMarked;
