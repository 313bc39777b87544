/**
 * What can be asked of a network. Questions hold nobody and are for everybody; what comes of them is in
 * {@code inquiry.result}, and for the gate alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "graph :: tie", "store", "snapshot", "engine", "consent", "message"})
package io.shicheng.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
