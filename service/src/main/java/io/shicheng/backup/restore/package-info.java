/** Makes a store out of a backup, beside the one that there may be, and replays what people took back since. */
@NullMarked
package io.shicheng.backup.restore;

import org.jspecify.annotations.NullMarked;
