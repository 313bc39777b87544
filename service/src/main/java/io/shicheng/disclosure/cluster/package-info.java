/**
 * What clusters hold and how they are tied, as far as it may be told: exactly of people by name, and of the others in
 * tens, with what has to be left out so that no smaller number can be worked out.
 */
@NullMarked
package io.shicheng.disclosure.cluster;

import org.jspecify.annotations.NullMarked;
