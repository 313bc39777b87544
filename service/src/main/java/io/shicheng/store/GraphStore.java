package io.shicheng.store;

import io.shicheng.graph.Organisation;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.progress.RunControl;
import io.shicheng.store.failure.StoreException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The port to the graph database: bulk in and out.
 *
 * <p>Readers stream in the order of keys and see one consistent state each. All methods throw {@link StoreException}
 * when the database is not reachable.
 */
public interface GraphStore extends NetworkReader {
    /**
     * The number of changes committed so far; 0 for a new store. Two copies of a store can have counted to the same
     * number with different content.
     */
    long revision();

    /**
     * A random name of the last change, stored with it: the same name means the same content, of whatever copy of
     * whatever store. Empty for a store that never held anything.
     */
    String commit();

    /** Of the last change, and of the last that changed the network. */
    default Revisions revisions() {
        Revision last = new Revision(revision(), commit());
        return new Revisions(last, last);
    }

    /** {@link #revision} and {@link #commit}, read at once. */
    default Revision lastRevision() {
        return revisions().last();
    }

    StoreCounts counts();

    /**
     * Stores the whole change, or nothing of it that anybody sees: also when the process is killed, the disk is full
     * or the control cancels. An empty change leaves the revision as it is.
     *
     * @return the revision after the change
     */
    default long apply(GraphChange change, RunControl control) {
        return apply(change, _ -> {}, control);
    }

    /**
     * The same, with single records that belong to the change.
     *
     * @param within called once, before the change is committed, with the revision that it makes: what it stores
     *     through {@link ImportHistory} is part of the change, committed with it or not at all. If it throws, nothing
     *     is stored. It does not see the change yet when it reads. Not called for an empty change.
     */
    long apply(GraphChange change, LongConsumer within, RunControl control);

    void readOrganisations(Consumer<Organisation> sink);

    void readConsents(Consumer<Consent> sink);

    void readContacts(Consumer<ContactDetail> sink);
}
