/** What went wrong, as {@code application/problem+json} with a stable code and a remedy, in English and Chinese. */
@NullMarked
package io.shicheng.web.problem;

import org.jspecify.annotations.NullMarked;
