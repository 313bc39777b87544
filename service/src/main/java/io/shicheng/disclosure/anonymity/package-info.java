/**
 * The classes of people whom no answer to one project tells apart, and where they are kept.
 */
@NullMarked
package io.shicheng.disclosure.anonymity;

import org.jspecify.annotations.NullMarked;
