package io.shicheng.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back in for those who forgot a password, an admin among them: for those who can write to the store's folder
 * on its own machine, whether a service has it open or not.
 */
public interface AccountRescue {
    /**
     * All accounts of the store, by login name.
     *
     * @throws io.shicheng.store.failure.StoreException if there is no store, or the accounts cannot be read
     */
    List<Account> all();

    /**
     * A link to set a password with. The password so far works until it is used. An admin's works on this machine only,
     * and for an hour; where no admin can log in and none is named, one is made.
     *
     * @param login whose, or null for the one admin
     * @throws AccountRescueException if it is not clear whose, or a running service does not take it
     * @throws io.shicheng.store.failure.StoreException if the store cannot be reached
     */
    Rescue link(@Nullable String login);

    /**
     * What was made.
     *
     * @param hereOnly whether it works on this machine only
     * @param service the address of the service that took it, or null if none runs
     */
    record Rescue(
            OneTimeLink link, boolean hereOnly, @Nullable String service) {}
}
