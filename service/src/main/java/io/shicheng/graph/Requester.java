package io.shicheng.graph;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: in what role, and for whom. The same of an account, of a viewer and of the one an entry of the audit
 * log is about; never which person it is.
 *
 * @param of the project of a researcher, the receiver of a member of staff, or what else narrows the role; null if
 *     nothing does
 */
public record Requester(Role role, @Nullable String of) {
    /** In a role that nothing narrows. */
    public static Requester in(Role role) {
        return new Requester(role, null);
    }

    /** Reads {@link #text}, ignoring blanks and the case of the role; empty if it is none. */
    public static Optional<Requester> parse(String text) {
        int colon = text.indexOf(':');
        String role = colon < 0 ? text : text.substring(0, colon);
        String of = colon < 0 ? null : text.substring(colon + 1).strip();
        return of != null && of.isEmpty()
                ? Optional.empty()
                : Role.ofCode(role.strip()).map(known -> new Requester(known, of));
    }

    /** Such as {@code staff:association} or {@code admin}. */
    public String text() {
        return of == null ? role.code() : role.code() + ":" + of;
    }
}
