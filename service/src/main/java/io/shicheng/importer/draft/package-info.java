/**
 * An import on its way through the checks: what its files say of each person and thing, what stands in the store, and
 * what is to be stored.
 */
@NullMarked
package io.shicheng.importer.draft;

import org.jspecify.annotations.NullMarked;
