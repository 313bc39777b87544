/** The command that ranks a table of ties under all reasonable choices at once. */
@NullMarked
package io.shicheng.cli.multiverse;

import org.jspecify.annotations.NullMarked;
