/**
 * Plans and contact lists: who may ask for which, and what is shown of them.
 *
 * <p>May use: {@code disclosure.sight} and what the module may.
 */
@NullMarked
package io.shicheng.disclosure.plan;

import org.jspecify.annotations.NullMarked;
