/** Who is meant where a file names somebody: what is proposed, and what a steward decides. */
@NullMarked
@NamedInterface("mention")
package io.shicheng.importer.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
