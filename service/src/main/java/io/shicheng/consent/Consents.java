package io.shicheng.consent;

import io.shicheng.audit.Actor;
import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.store.failure.StoreException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of consents, as people change it. Each change is recorded in the audit log, is one transaction of the
 * store, and holds from the next read on, in everything that runs on this store.
 *
 * <p>All methods throw {@link StoreException} if the store or the audit log cannot be reached; nothing is changed then,
 * unless the failure was at the very end: then names may be gone already, and asking again completes it.
 */
public interface Consents {
    /**
     * Somebody by the id that a source knows them by, or, where no namespace is given, by the id that answers show
     * ({@link io.shicheng.graph.ShownId}); empty if the store does not know them.
     *
     * @throws ConsentException if the text can stand for two people
     */
    Optional<NodeKey> person(String namespace, String id);

    /** Whose consent has this id, which is in the ledger; empty if there is none. */
    Optional<NodeKey> giver(String consent);

    /**
     * Records a consent that somebody enters for the person. One to be shown to everybody is pending: it holds when a
     * steward in another account {@linkplain #confirm confirms} it, or when the person {@linkplain #agree agrees} to
     * the same behind a code that another account gave.
     *
     * @throws ConsentException if the person is not known, or the consent is older than its withdrawal
     * @throws io.shicheng.schema.form.FormException if the evidence names the person
     */
    Given give(NodeKey person, ConsentTerms terms, Actor by);

    /**
     * Records a consent that was given on the person's own page. Who typed the code cannot be known, so one to be shown
     * to everybody counts as the word of the account that gave the code: it is pending as if that account had entered
     * it, unless what another account entered for the same person means the same.
     *
     * @throws ConsentException if the person is not known, or the consent is older than its withdrawal
     * @throws io.shicheng.schema.form.FormException if the evidence names the person
     */
    Given agree(NodeKey person, ConsentTerms terms, OneTimeCode code, Actor by);

    /**
     * Lets all that an entry holds hold, but what people took back since. What came in no account, such as by a
     * command, is as if this account had entered it from then on, and waits for another.
     *
     * @throws ConsentException if no entry of that id is pending, this account entered it or is none, or all of its
     *     people withdrew since
     * @throws VaultException if an entry was written and is missing or damaged
     */
    Confirmation confirm(String id, Actor by);

    /**
     * Ends an entry without its being confirmed, and what was kept on the strength of it alone. Nobody took anything
     * back by that: the same can be entered again.
     *
     * @return empty if no entry has this id
     */
    Optional<Withdrawal> decline(String id, Actor by);

    /**
     * Withdraws one consent, or what an entry of that id holds of the person. With it goes whatever else of the person
     * is pending, as with all other rights.
     *
     * @throws ConsentException if the person has none of that id
     */
    Withdrawal withdraw(NodeKey person, String consent, Actor by);

    /** Withdraws all consents of the person. */
    Withdrawal withdrawAll(NodeKey person, Actor by);

    /**
     * Records that the person is not to be ranked, nor proposed as a contact.
     *
     * @throws ConsentException if the person is not known
     */
    void object(NodeKey person, Actor by);

    void liftObjection(NodeKey person, Actor by);

    /**
     * Destroys the person's keys and removes name, contact details, consents and all else but what was published: ties,
     * of a pseudonym then. If there are none, the person is gone.
     *
     * @throws ConsentException if the person is not known
     */
    ErasureReceipt erase(NodeKey person, Actor by);

    /** Erases names and contact details whose last ground has expired. */
    Withdrawal eraseUngrounded(Actor by);

    /**
     * The code by which a person came in.
     *
     * @param id by which the audit log calls it
     * @param givenBy the account that gave it; null if it was none, as with a command
     */
    record OneTimeCode(String id, @Nullable String givenBy) {}

    /**
     * What was recorded.
     *
     * @param id by which it is withdrawn; of one that is pending it is that of its entry, and another than the
     *     consent's
     */
    record Given(String id, boolean pending) {}

    /**
     * What became of an entry.
     *
     * @param consents how many it is about
     * @param pending whether it waits for one more steward
     */
    record Confirmation(String id, int consents, boolean pending) {}

    /**
     * What went.
     *
     * @param consents that hold no more, or were pending and never will
     * @param names of people who have no ground left
     * @param contacts contact details of people who agreed to no contact any more
     * @param ties that were stated, and by nobody who consents now
     */
    record Withdrawal(int consents, int names, int contacts, int ties) {
        /** The same with another number of consents. */
        public Withdrawal withConsents(int number) {
            return new Withdrawal(number, names, contacts, ties);
        }
    }

    /**
     * That a person was erased. It says how much, never what.
     *
     * @param id random, for the person to refer to
     */
    record ErasureReceipt(UUID id, LocalDate on, Withdrawal removed) {}
}
