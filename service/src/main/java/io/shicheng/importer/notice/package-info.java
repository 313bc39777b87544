/**
 * The checks by code and severity, their texts in English and Chinese, and the log that counts and keeps notices.
 *
 * <p>May use: {@code message}, {@code importer}, {@code importer.schema}.
 */
@NullMarked
package io.shicheng.importer.notice;

import org.jspecify.annotations.NullMarked;
