package io.shicheng.audit;

import io.shicheng.graph.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param kind of a viewer, such as {@code staff}
 * @param of the receiver, project or the like that they act for; of a person, the code by which they came in
 * @param account the id of the account that was logged in, where there are accounts; never a name
 */
public record Actor(
        String kind, @Nullable String of, @Nullable String account) {
    private static final String PERSON = "person";

    /** Somebody in a role, with the account that acts in this thread. */
    public static Actor in(Role role, @Nullable String of) {
        return new Actor(role.code(), of, ActingAccount.current());
    }

    /** Whoever runs a command or a job on the machine of the store. */
    public static Actor operator() {
        return new Actor("operator", null, null);
    }

    /**
     * The person whom it is about, or whoever has the code that was made for them: so what is known of the code stands beside
     * it, and the account that is logged in at the same place.
     */
    public static Actor person() {
        return new Actor(PERSON, ActingAccount.code(), ActingAccount.current());
    }

    /** Whether it was done behind the code of the person whom it is about. */
    public boolean isPerson() {
        return kind.equals(PERSON);
    }

    /** Who did it and in which account, as far as is known, such as {@code steward 5f0c}. */
    public String inFull() {
        return account == null ? text() : text() + " " + account;
    }

    /** Such as {@code staff:association}. */
    public String text() {
        return of == null ? kind : kind + ":" + of;
    }
}
