/** What stewards put right of historical people and their ties: entered, listed, taken back. */
@NullMarked
@NamedInterface("correction")
package io.shicheng.consent.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
