/** The folder of a store: where it is, who holds it, and how files in it are written whole, found and counted. */
@NullMarked
@NamedInterface("folder")
package io.shicheng.store.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
