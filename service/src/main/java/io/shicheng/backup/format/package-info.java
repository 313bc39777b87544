/** The form of a backup: a ZIP archive with a manifest that has the check sum of every section. */
@NullMarked
package io.shicheng.backup.format;

import org.jspecify.annotations.NullMarked;
