/**
 * The audit log: who read which names, exported what and changed which consent, when and for what. It holds keys of
 * people, never what they are called. Append-only and chained by keyed hashes, so that an edit of its files is found
 * out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "store :: failure", "store :: folder"})
package io.shicheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
