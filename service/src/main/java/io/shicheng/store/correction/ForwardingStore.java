package io.shicheng.store.correction;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.Revisions;
import io.shicheng.store.StoreCounts;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A store of which some is read otherwise than it is stored. */
public abstract class ForwardingStore implements GraphStore {
    private final GraphStore store;

    /** @param store from which all else is read */
    protected ForwardingStore(GraphStore store) {
        this.store = store;
    }

    @Override
    public long revision() {
        return store.revision();
    }

    @Override
    public String commit() {
        return store.commit();
    }

    @Override
    public Revisions revisions() {
        return store.revisions();
    }

    @Override
    public StoreCounts counts() {
        return store.counts();
    }

    @Override
    public long apply(GraphChange change, LongConsumer within, RunControl control) {
        return store.apply(change, within, control);
    }

    @Override
    public void readClusters(Consumer<Cluster> sink) {
        store.readClusters(sink);
    }

    @Override
    public void readOrganisations(Consumer<Organisation> sink) {
        store.readOrganisations(sink);
    }

    @Override
    public void readWorks(Consumer<Work> sink) {
        store.readWorks(sink);
    }

    @Override
    public void readConsents(Consumer<Consent> sink) {
        store.readConsents(sink);
    }

    @Override
    public void readContacts(Consumer<ContactDetail> sink) {
        store.readContacts(sink);
    }
}
