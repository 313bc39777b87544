/**
 * Counts of people that may be published, and which have to be left out so that no other can be worked out.
 */
@NullMarked
package io.shicheng.disclosure.count;

import org.jspecify.annotations.NullMarked;
