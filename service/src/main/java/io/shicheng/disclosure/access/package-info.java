/**
 * The right of access: what data subjects see of themselves, which is all that is held, their places in rankings, and
 * who saw them.
 */
@NullMarked
package io.shicheng.disclosure.access;

import org.jspecify.annotations.NullMarked;
