/**
 * What the sources themselves are held to: how large files, methods and packages may be, and which package may use
 * which.
 */
@NullMarked
package io.shicheng.house;

import org.jspecify.annotations.NullMarked;
