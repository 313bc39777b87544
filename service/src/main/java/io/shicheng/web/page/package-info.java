/**
 * The page as files: one document for all its addresses, and the modules and styles that it names, at addresses that
 * change with what they hold.
 */
@NullMarked
package io.shicheng.web.page;

import org.jspecify.annotations.NullMarked;
