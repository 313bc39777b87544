/** Numbers and texts as bytes of files with a check sum, and the names of clusters in one. */
@NullMarked
package io.shicheng.snapshot.file;

import org.jspecify.annotations.NullMarked;
