/** The command that says whose crews come along, of a store or of files. */
@NullMarked
package io.shicheng.cli.crew;

import org.jspecify.annotations.NullMarked;
