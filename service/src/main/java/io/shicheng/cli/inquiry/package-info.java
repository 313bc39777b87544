/** What is asked of a network: rankings, plans, graphs. */
@NullMarked
package io.shicheng.cli.inquiry;

import org.jspecify.annotations.NullMarked;
