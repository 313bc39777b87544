/**
 * YAML files within limits, so that none can keep a parser busy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "progress")
package io.shicheng.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
