/**
 * What people are told when something cannot be done: the key of a text and what fills its places, so that the code
 * that shows it chooses the language. A code in it is a {@link io.shicheng.message.Word}, told by its name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.shicheng.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
