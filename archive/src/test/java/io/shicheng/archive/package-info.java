/** What the archive is held to; it uses nothing of the program but the archive itself. */
@org.jspecify.annotations.NullMarked
package io.shicheng.archive;
