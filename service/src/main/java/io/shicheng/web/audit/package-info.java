/**
 * The audit log and its verification, for admins. Entries hold keys of people, never what they are called.
 */
@NullMarked
package io.shicheng.web.audit;

import org.jspecify.annotations.NullMarked;
