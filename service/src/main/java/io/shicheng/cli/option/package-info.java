/** What commands are told: options that all or several take, and what is said of a command line that is wrong. */
@NullMarked
package io.shicheng.cli.option;

import org.jspecify.annotations.NullMarked;
