/**
 * Checks what is claimed of a plan: how many people it reaches, and that no other reaches more. It reads a graph and
 * arrays, and shares nothing with what makes plans.
 */
@NullMarked
package io.shicheng.analysis.certificate;

import org.jspecify.annotations.NullMarked;
