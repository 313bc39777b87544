/**
 * One file of all that a store holds, made while the store is in use, and a store out of such a file. Never in it: the
 * master key, and the keys of people, which lie beside the backups in a state that is always of now, so that whoever
 * was erased stays erased in every backup that was made before.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "graph :: tie",
            "graph :: correction",
            "consent",
            "consent :: key",
            "audit",
            "store",
            "store :: dump",
            "store :: failure",
            "store :: folder",
            "store :: warning"
        })
package io.shicheng.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
