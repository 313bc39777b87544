/** Long work asked for over HTTP: how far it is, how it stops, and how much of it runs at once. */
@NullMarked
package io.shicheng.web.run;

import org.jspecify.annotations.NullMarked;
