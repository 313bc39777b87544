/** Records that may be of one person: compared, and what stewards decide of them. */
@NullMarked
package io.shicheng.consent.identification;

import org.jspecify.annotations.NullMarked;
