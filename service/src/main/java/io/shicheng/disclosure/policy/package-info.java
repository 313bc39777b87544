/**
 * Who may be named to one viewer, apart from what they are called; whom an answer shows, and what it cites.
 */
@NullMarked
package io.shicheng.disclosure.policy;

import org.jspecify.annotations.NullMarked;
