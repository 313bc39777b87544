/**
 * What an admin keeps for everybody: the lists of terms, and the documents for people that are filled from what is
 * declared.
 */
@NullMarked
package io.shicheng.web.settings;

import org.jspecify.annotations.NullMarked;
