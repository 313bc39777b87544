/**
 * Which files of the store are lost, since when, and what was taken note of.
 */
@NullMarked
package io.shicheng.consent.integrity;

import org.jspecify.annotations.NullMarked;
