/** A table of ties of several kinds with dates, and one of the lives of their ends, as commands on files read them. */
@NullMarked
package io.shicheng.cli.tie;

import org.jspecify.annotations.NullMarked;
