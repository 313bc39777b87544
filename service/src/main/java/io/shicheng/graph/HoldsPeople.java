package io.shicheng.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that holds, opens or finds what is known of single people. Web, command line and exporters may not use
 * such types: they get disclosed ones, from the gate. The mark goes with the type when it is renamed or moved, and what
 * holds a marked type must be marked itself; architecture tests check both.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface HoldsPeople {}
