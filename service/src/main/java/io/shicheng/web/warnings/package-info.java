/**
 * What an admin has to know of the store and do something about.
 */
@NullMarked
package io.shicheng.web.warnings;

import org.jspecify.annotations.NullMarked;
