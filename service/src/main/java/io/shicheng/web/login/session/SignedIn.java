package io.shicheng.web.login.session;

import io.shicheng.account.Account;
import io.shicheng.audit.Actor;
import io.shicheng.disclosure.Viewer;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Somebody who is logged in. A session keeps who they are; what they may see and do is looked up anew for each request.
 */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /**
     * Who it is that has an account.
     *
     * @param version of the account when they logged in; sessions end when it changes
     * @param login null where it is a program that has a token of the account
     */
    record Holder(String accountId, int version, @Nullable Login login) implements Serializable {}

    /**
     * How somebody came in.
     *
     * @param session under which it stands in {@link AccountSessions}; opens nothing
     * @param since when the session began
     * @param shown when they gave the password, or what the provider says when they logged in there
     * @param vouched what the provider said, or null if it was a password
     */
    public record Login(
            String session,
            Instant since,
            Instant shown,
            @Nullable Vouched vouched) implements Serializable {
        static Login byPassword(Instant now) {
            return new Login(UUID.randomUUID().toString(), now, now, null);
        }

        public static Login atProvider(Instant now, Instant shown, Vouched vouched) {
            return new Login(UUID.randomUUID().toString(), now, shown, vouched);
        }
    }

    /** @param provider by the id that the configuration has for it */
    public record Vouched(String provider, OidcIdToken token) implements Serializable {}

    private final @Nullable Holder holder;
    private final transient Viewer viewer;

    private SignedIn(@Nullable Holder holder, Viewer viewer) {
        super(authorities(holder, viewer));
        this.holder = holder;
        this.viewer = viewer;
        setAuthenticated(true);
    }

    /** Somebody with an account, in the role that it has now. */
    public static SignedIn in(Account account, Login login) {
        return new SignedIn(
                new Holder(account.id(), account.version(), login),
                Viewer.of(account.role().requester()));
    }

    /** A program that has a token of an account. Nobody shows by a token who they are. */
    static SignedIn byToken(Account account) {
        return new SignedIn(
                new Holder(account.id(), account.version(), null),
                Viewer.of(account.role().requester()));
    }

    /** The person whom it is about, for one request; their session is another. */
    static SignedIn as(Viewer.Subject person) {
        return new SignedIn(null, person);
    }

    private static Collection<? extends GrantedAuthority> authorities(@Nullable Holder holder, Viewer viewer) {
        List<GrantedAuthority> role =
                AuthorityUtils.createAuthorityList("ROLE_" + viewer.role().name());
        Login login = holder == null ? null : holder.login();
        return login == null ? List.copyOf(role) : List.of(role.getFirst(), FreshLogin.at(login.shown()));
    }

    /** Null where it is the person whom it is about. */
    @Nullable
    Holder holder() {
        return holder;
    }

    Viewer viewer() {
        return viewer;
    }

    /** Who it is for the audit log, with the account that is logged in. */
    Actor actor(@Nullable String account) {
        return viewer.actor().at(account);
    }

    @Nullable
    public Login login() {
        return holder == null ? null : holder.login();
    }

    @Nullable
    String accountId() {
        return holder == null ? null : holder.accountId();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** Never a name: it may end up in a log. */
    @Override
    public Object getPrincipal() {
        return holder == null ? "person" : holder.accountId();
    }
}
