package io.shicheng.account;

/** Logging in, and setting what one logs in with. Thread-safe. */
public interface Passwords {
    /**
     * Takes as long for a name that does not exist as for one that does.
     *
     * @param address where the attempt comes from
     * @throws AccountException {@code bad_credentials}, or {@code too_many_attempts} before anything is looked at
     */
    Account login(String login, String password, String address);

    /**
     * The account that the identity provider vouches for.
     *
     * @throws AccountException {@code bad_credentials} if no admin gave an account that name
     */
    Account loginAtProvider(String providerName);

    /**
     * Sets the password that a link is for.
     *
     * @param here whether the link is used on the machine of the service
     * @throws AccountException {@code bad_link}, {@code weak_password} (the link still works then) or
     *     {@code too_many_attempts}
     */
    Account setByLink(String secret, String password, String address, boolean here);

    /**
     * Sets another password; other sessions of the account end.
     *
     * @throws AccountException {@code bad_credentials}, {@code weak_password} or {@code too_many_attempts}
     */
    Account change(String id, String current, String wanted, String address);
}
