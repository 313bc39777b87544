/** What a ranking of the store would be if some ties were otherwise. */
@NullMarked
package io.shicheng.cli.whatif;

import org.jspecify.annotations.NullMarked;
