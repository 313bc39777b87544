/**
 * Erasing what is past its time: the port, what a run says, and the daily job of the service.
 */
@NullMarked
@NamedInterface("retention")
package io.shicheng.consent.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
