/**
 * Answers that are tables: as CSV for clients that ask for {@code text/csv} or {@code format=csv}, some as XLSX for those
 * that ask for it in the same ways, and page by page.
 */
@NullMarked
package io.shicheng.web.table;

import org.jspecify.annotations.NullMarked;
