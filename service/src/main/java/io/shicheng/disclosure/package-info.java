/**
 * The one gate between results and people. It is asked by a viewer for a ranking, plan, map or export, has it made,
 * and answers with what that viewer may see.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "graph :: personal",
            "graph :: tie",
            "graph :: correction",
            "audit",
            "schema :: form",
            "consent",
            "consent :: subject",
            "consent :: correction",
            "consent :: retention",
            "consent :: key",
            "snapshot",
            "snapshot :: time",
            "snapshot :: layout",
            "inquiry",
            "inquiry :: result",
            "search",
            "reconciliation :: linkage",
            "reconciliation :: name"
        })
package io.shicheng.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
