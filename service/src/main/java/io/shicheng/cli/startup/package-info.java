/** What is done once after a build so that commands start fast. */
@NullMarked
package io.shicheng.cli.startup;

import org.jspecify.annotations.NullMarked;
