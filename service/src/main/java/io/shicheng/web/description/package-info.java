/**
 * How the interface describes itself (OpenAPI), so that a client can be generated from it: who may ask comes from the
 * rules of routes, words from the catalogues that answers are made with.
 */
@NullMarked
package io.shicheng.web.description;

import org.jspecify.annotations.NullMarked;
