/**
 * Plans and contact lists: who may ask for which, and what is shown of them.
 */
@NullMarked
package io.shicheng.disclosure.plan;

import org.jspecify.annotations.NullMarked;
