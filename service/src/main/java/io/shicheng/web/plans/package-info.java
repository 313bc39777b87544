/** Plans: proposals until a member of staff confirms them. */
@NullMarked
package io.shicheng.web.plans;

import org.jspecify.annotations.NullMarked;
