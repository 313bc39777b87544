package io.shicheng.audit;

import io.shicheng.graph.Requester;
import io.shicheng.graph.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param requester in what role and for whom; of a person, with the code by which they came in
 * @param account the id of the account that was logged in, where there are accounts; never a name
 */
public record Actor(Requester requester, @Nullable String account) {
    /** What the log has always called the person whom an entry is about. */
    private static final String PERSON = "person";

    /** Somebody, with the account that acts in this thread. */
    public static Actor of(Requester requester) {
        return new Actor(requester, ActingAccount.current());
    }

    /** Somebody in a role, with the account that acts in this thread. */
    public static Actor in(Role role, @Nullable String of) {
        return of(new Requester(role, of));
    }

    /** The operator, who runs a command or a job on the machine of the store. */
    public static Actor operator() {
        return new Actor(Requester.in(Role.OPERATOR), null);
    }

    /**
     * The person whom it is about, or the holder of the code that was made for them: so what is known of the code
     * stands beside it, and the account that is logged in at the same place.
     */
    public static Actor person() {
        return in(Role.SUBJECT, ActingAccount.code());
    }

    /** As an entry of the log has it; empty if it has a {@link #kind} that there is none of. */
    public static Optional<Actor> logged(String kind, @Nullable String of, @Nullable String account) {
        Optional<Role> role = kind.equals(PERSON) ? Optional.of(Role.SUBJECT) : Role.ofCode(kind);
        return role.map(known -> new Actor(new Requester(known, of), account));
    }

    /** The same with another account. */
    public Actor at(@Nullable String otherAccount) {
        return new Actor(requester, otherAccount);
    }

    /** The word of the log for the role, such as {@code staff}. */
    public String kind() {
        return isPerson() ? PERSON : requester.role().code();
    }

    /** The receiver, project or the like that they act for; of a person, the code by which they came in. */
    public @Nullable String of() {
        return requester.of();
    }

    /** Whether it was done behind the code of the person whom it is about. */
    public boolean isPerson() {
        return requester.role() == Role.SUBJECT;
    }

    /** Who did it and in which account, as far as is known, such as {@code steward 5f0c}. */
    public String inFull() {
        return account == null ? text() : text() + " " + account;
    }

    /** Such as {@code staff:association}. */
    public String text() {
        return of() == null ? kind() : kind() + ":" + of();
    }
}
