/**
 * What an import checks besides values, by code and severity, and the log that counts and keeps notices.
 */
@NullMarked
package io.shicheng.importer.notice;

import org.jspecify.annotations.NullMarked;
