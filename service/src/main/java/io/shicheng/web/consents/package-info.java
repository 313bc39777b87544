/**
 * What people agree to, withdraw, object to and have erased, as a steward enters it. Who it is about stands in the body
 * of a request, never in an address: addresses end up in logs and histories.
 */
@NullMarked
package io.shicheng.web.consents;

import org.jspecify.annotations.NullMarked;
