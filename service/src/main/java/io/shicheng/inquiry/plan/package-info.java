/**
 * Coverage plans: the fewest contacts that reach the most people.
 */
@NullMarked
package io.shicheng.inquiry.plan;

import org.jspecify.annotations.NullMarked;
