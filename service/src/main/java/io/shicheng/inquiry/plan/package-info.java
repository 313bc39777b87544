/**
 * Coverage plans: the fewest contacts that reach the most people.
 *
 * <p>May use: {@code inquiry}, {@code inquiry.result}, {@code inquiry.kept} and what the module may.
 */
@NullMarked
package io.shicheng.inquiry.plan;

import org.jspecify.annotations.NullMarked;
