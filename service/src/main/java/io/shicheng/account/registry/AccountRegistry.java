package io.shicheng.account.registry;

import io.shicheng.account.AccountException;
import io.shicheng.account.AccountRole;
import io.shicheng.graph.PlainName;
import io.shicheng.graph.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All accounts as they are. Asked without waiting; changed one after the other, on disk before it shows. */
final class AccountRegistry {
    private final AccountFile file;
    private volatile State state;

    /**
     * What is looked up.
     *
     * @param byId in the order in which they were made
     * @param byToken whose token has that hash
     */
    private record State(Map<String, StoredAccount> byId, Map<String, String> byToken) {
        static State of(Collection<StoredAccount> accounts) {
            Map<String, StoredAccount> byId = new LinkedHashMap<>();
            Map<String, String> byToken = new HashMap<>();
            for (StoredAccount account : accounts) {
                byId.put(account.id(), account);
                account.tokens().forEach(token -> byToken.put(token.hash(), account.id()));
            }
            return new State(byId, byToken);
        }
    }

    AccountRegistry(AccountFile file) {
        this.file = file;
        this.state = State.of(file.read());
    }

    List<StoredAccount> all() {
        return List.copyOf(state.byId.values());
    }

    Optional<StoredAccount> byId(String id) {
        return Optional.ofNullable(state.byId.get(id));
    }

    /** @throws AccountException {@code unknown_account} */
    StoredAccount known(String id) {
        return byId(id).orElseThrow(() -> unknown(id));
    }

    private static AccountException unknown(String id) {
        return AccountException.of("unknown_account", "id", id);
    }

    Optional<StoredAccount> first(Predicate<StoredAccount> wanted) {
        return state.byId.values().stream().filter(wanted).findFirst();
    }

    Optional<StoredAccount> byTokenHash(String hash) {
        State now = state;
        String id = now.byToken.get(hash);
        return id == null ? Optional.empty() : Optional.ofNullable(now.byId.get(id));
    }

    /**
     * Adds an account.
     *
     * @param beforehand done once it is certain that the account may be added, and before it is
     * @throws AccountException {@code name_taken}
     */
    synchronized void add(StoredAccount account, Runnable beforehand) {
        checkNames(account);
        checkRole(account);
        List<StoredAccount> accounts = new ArrayList<>(state.byId.values());
        accounts.add(account);
        beforehand.run();
        store(accounts);
    }

    /**
     * Changes an account.
     *
     * @param beforehand done once it is certain that the change may be made, and before it is
     * @throws AccountException {@code unknown_account}, {@code name_taken}, {@code last_admin}, or what the change
     *     throws
     */
    synchronized StoredAccount change(String id, UnaryOperator<StoredAccount> change, Runnable beforehand) {
        StoredAccount after = change.apply(known(id));
        checkNames(after);
        if (!after.role().equals(known(id).role())) {
            checkRole(after); // who has two spellings already keeps them, and must be able to set a password
        }
        List<StoredAccount> accounts = new ArrayList<>(state.byId.values());
        accounts.replaceAll(account -> account.id().equals(id) ? after : account);
        replace(id, accounts, beforehand);
        return after;
    }

    /** The same, for an account that is to be forgotten. */
    synchronized void remove(String id, Runnable beforehand) {
        known(id);
        List<StoredAccount> accounts = new ArrayList<>(state.byId.values());
        accounts.removeIf(account -> account.id().equals(id));
        replace(id, accounts, beforehand);
    }

    private void replace(String id, List<StoredAccount> accounts, Runnable beforehand) {
        if (admin(known(id)) && accounts.stream().noneMatch(AccountRegistry::admin)) {
            throw AccountException.of("last_admin", "id", id);
        }
        beforehand.run();
        store(accounts);
    }

    /** Whether it is an admin who can log in. */
    static boolean admin(StoredAccount account) {
        return account.canLogIn() && account.role().equals(Role.ADMIN.code());
    }

    /** The second spelling of a project or receiver is refused, and the first is named. */
    private void checkRole(StoredAccount wanted) {
        AccountRole role = AccountRole.parse(wanted.role());
        String of = role.of();
        if (of == null) {
            return;
        }
        for (StoredAccount other : state.byId.values()) {
            AccountRole known = AccountRole.parse(other.role());
            String knownOf = known.of();
            boolean alike = knownOf != null && known.role() == role.role() && PlainName.alike(of, knownOf);
            if (alike && !of.equals(knownOf) && !other.id().equals(wanted.id())) {
                throw AccountException.of("role_alike", "role", other.role());
            }
        }
    }

    private void checkNames(StoredAccount wanted) {
        for (StoredAccount other : state.byId.values()) {
            if (other.id().equals(wanted.id())) {
                continue;
            }
            if (other.login().equals(wanted.login())) {
                throw AccountException.of("name_taken", "login", wanted.login());
            }
            String name = wanted.providerName();
            if (name != null && name.equals(other.providerName())) {
                throw AccountException.of("name_taken", "providerName", name);
            }
        }
    }

    private void store(List<StoredAccount> accounts) {
        file.write(accounts);
        state = State.of(accounts);
    }
}
