/** What is kept of people and how: imports, consents, terms, retention, notices, keys, accounts, the audit log. */
@NullMarked
package io.shicheng.cli.administration;

import org.jspecify.annotations.NullMarked;
