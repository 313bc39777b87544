/**
 * What stands on a terminal or in a file that a command writes: texts in the user's language, tables, numbers,
 * progress, exit codes.
 */
@NullMarked
package io.shicheng.cli.terminal;

import org.jspecify.annotations.NullMarked;
