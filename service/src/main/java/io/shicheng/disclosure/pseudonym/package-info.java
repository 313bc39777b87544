/**
 * The ids of those who may not be named: a project's, which stay, apart from an export's, which are its own.
 */
@NullMarked
package io.shicheng.disclosure.pseudonym;

import org.jspecify.annotations.NullMarked;
