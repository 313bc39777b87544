package io.shicheng.account.registry;

import io.shicheng.account.registry.StoredAccount.StoredLink;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody on this machine asks for. They know its secret, of which this holds the hash.
 *
 * @param login whose password it sets, or null for the first admin where none can log in
 */
record LinkRequest(@Nullable String login, StoredLink link) {}
