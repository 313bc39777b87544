/**
 * The accounts of staff: who may log in, in which role, with which password, tokens or identity at a provider. No
 * person of the graph has one. {@code account.registry} keeps them, {@code account.password} hashes and slows down
 * guessing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "message", "audit", "store :: failure", "store :: folder"})
package io.shicheng.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
