/**
 * Files that a steward has looked at before they are imported: held in a closed folder, for the steward who sent them
 * alone, and gone when they are imported or given up, or their session ends.
 */
@NullMarked
package io.shicheng.web.inspection;

import org.jspecify.annotations.NullMarked;
