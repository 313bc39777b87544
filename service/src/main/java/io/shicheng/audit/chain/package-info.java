/**
 * The audit log in files: one of lines a month, chained by HMAC-SHA-256, beside a record of the last entry and a
 * checkpoint for what was cut off.
 */
@NullMarked
package io.shicheng.audit.chain;

import org.jspecify.annotations.NullMarked;
