/** The ledger in memory: who consented to what, for one revision and one day; read, followed and kept in a file. */
@NullMarked
package io.shicheng.consent.ledger.memory;

import org.jspecify.annotations.NullMarked;
