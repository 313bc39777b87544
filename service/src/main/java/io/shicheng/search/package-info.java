/**
 * Finds names by what somebody types: the name itself, Latin letters that read it in any of the ways in which its
 * characters can be read, their first letters, a mix of these, or something that is nearly it. In memory only, of names
 * that the caller may show; nothing is written anywhere.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.shicheng.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
