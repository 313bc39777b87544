/**
 * All that a database holds, as records that can be written to a file and into another database, of whatever kind; read
 * while others write.
 */
@NullMarked
@NamedInterface("dump")
package io.shicheng.store.dump;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
