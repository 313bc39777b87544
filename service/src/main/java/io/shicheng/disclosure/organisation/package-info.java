/**
 * Organisations as a viewer may see them: who takes part in them, what they share, and which come first. Numbers of
 * people by name are exact, and all others are in tens.
 */
@NullMarked
package io.shicheng.disclosure.organisation;

import org.jspecify.annotations.NullMarked;
