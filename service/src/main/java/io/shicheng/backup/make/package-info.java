/** Makes backups: by a command, by the service that has the store open, and of themselves. */
@NullMarked
package io.shicheng.backup.make;

import org.jspecify.annotations.NullMarked;
