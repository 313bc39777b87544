package io.shicheng.audit;

import io.shicheng.graph.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param kind of a viewer, such as {@code staff}
 * @param of the receiver, project or the like that they act for
 * @param account the id of the account that was logged in, where there are accounts; never a name
 */
public record Actor(
        String kind, @Nullable String of, @Nullable String account) {
    /** Somebody in a role, with the account that acts in this thread. */
    public static Actor in(Role role, @Nullable String of) {
        return new Actor(role.code(), of, ActingAccount.current());
    }

    /** Whoever runs a command or a job on the machine of the store. */
    public static Actor operator() {
        return new Actor("operator", null, null);
    }

    /** The person whom it is about. */
    public static Actor person() {
        return new Actor("person", null, null);
    }

    /** Such as {@code staff:association}. */
    public String text() {
        return of == null ? kind : kind + ":" + of;
    }
}
