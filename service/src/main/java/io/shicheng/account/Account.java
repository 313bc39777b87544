package io.shicheng.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its secrets.
 *
 * @param id random; the one thing of it that the audit log holds
 * @param login the name to log in with, of a member of staff
 * @param active whether it may be used
 * @param hasPassword whether one was set
 * @param providerName who it is at the identity provider, or null if it does not log in there
 * @param version counts up when sessions begun before must end
 */
public record Account(
        String id,
        String login,
        AccountRole role,
        boolean active,
        boolean hasPassword,
        @Nullable String providerName,
        int version,
        Instant madeAt) {}
