/**
 * Disclosed results as XLSX, CSV, GEXF and GraphML.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "graph",
            "graph :: personal",
            "graph :: tie",
            "tabular :: writer",
            "disclosure",
            "disclosure :: answer",
            "disclosure :: label",
            "disclosure :: overview",
            "disclosure :: identity",
            "disclosure :: subject"
        })
package io.shicheng.exporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
