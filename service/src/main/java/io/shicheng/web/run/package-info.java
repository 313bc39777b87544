/**
 * Work asked for over HTTP: whose comes first, how much of it runs at once for whom, how far it is, and how it stops.
 */
@NullMarked
package io.shicheng.web.run;

import org.jspecify.annotations.NullMarked;
