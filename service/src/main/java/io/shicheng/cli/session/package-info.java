/** The application that a command works with, and what is said when it cannot. */
@NullMarked
package io.shicheng.cli.session;

import org.jspecify.annotations.NullMarked;
