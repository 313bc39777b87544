/**
 * What happens on a connection before the application has a request, or instead of it: how long a client may take, how
 * much it may send, and what it is answered where the server refuses by itself.
 */
@NullMarked
package io.shicheng.web.connection;

import org.jspecify.annotations.NullMarked;
