/** Search by name, among those whom a viewer may see by name; the names are in memory only. */
@NullMarked
package io.shicheng.disclosure.search;

import org.jspecify.annotations.NullMarked;
