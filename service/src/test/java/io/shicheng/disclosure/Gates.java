package io.shicheng.disclosure;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.CohortRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.gate.Gate;
import io.shicheng.disclosure.map.RealMaps;
import io.shicheng.disclosure.plan.PlanDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.fixture.Network;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gate over a network, and short questions to it. */
public final class Gates {
    public static final Viewer PUBLIC = new Viewer.Anonymous();
    public static final Viewer RESEARCHER = new Viewer.Researcher("thesis");
    public static final Viewer STAFF = new Viewer.Staff("association");
    public static final Viewer STEWARD = new Viewer.Steward();

    private Gates() {}

    public static Disclosure of(Network network, Path folder) {
        return of(network, folder, new MemoryAudit());
    }

    static Disclosure of(Network network, Path folder, MemoryAudit audit) {
        return desk(network, folder, audit, (gate, inquiry, snapshots, register, vault, networks, classes) -> gate);
    }

    /** Makes something of a gate and of what lies behind it. */
    public interface Parts<T> {
        T of(
                Disclosure gate,
                Inquiry inquiry,
                Snapshots snapshots,
                GroundsRegister register,
                Vault vault,
                NetworkRegister networks,
                ClassRegister classes);
    }

    public static <T> T desk(Network network, Path folder, Parts<T> parts) {
        return desk(network, folder, new MemoryAudit(), parts);
    }

    private static <T> T desk(Network network, Path folder, MemoryAudit audit, Parts<T> parts) {
        MemoryStore store = network.store();
        Snapshots snapshots = RealSnapshots.of(store, folder);
        NetworkRecords records = new NetworkRecords(store, store, new StoreLocation(folder));
        Inquiry inquiry = Inquiries.of(snapshots, records, network.register());
        ClassRegister classes = new ClassRegister(network.files(), network.vault(), snapshots);
        NetworkRegister networks = networks(network, snapshots);
        Gate gate = new Gate(
                snapshots,
                records,
                network.register(),
                network.vault(),
                inquiry,
                plans(network, folder, audit),
                RealMaps.of(
                        snapshots, records, network.register(), network.vault(), inquiry, networks, classes, folder),
                new SearchDiscloser(network.register(), records, audit),
                networks,
                classes,
                audit);
        return parts.of(gate, inquiry, snapshots, network.register(), network.vault(), networks, classes);
    }

    public static PlanDiscloser plans(Network network, Path folder, MemoryAudit audit) {
        MemoryStore store = network.store();
        Snapshots snapshots = RealSnapshots.of(store, folder);
        NetworkRecords records = new NetworkRecords(store, store, new StoreLocation(folder));
        return new PlanDiscloser(
                snapshots,
                Inquiries.of(snapshots, records, network.register()),
                records,
                network.register(),
                network.vault(),
                networks(network, snapshots),
                new ClassRegister(network.files(), network.vault(), snapshots),
                () -> offers(store),
                audit);
    }

    static NetworkRegister networks(Network network, Snapshots snapshots) {
        CohortRegister cohorts = new CohortRegister(network.files(), snapshots, network.register());
        return new NetworkRegister(snapshots, cohorts);
    }

    private static List<ConsentText.Offer> offers(MemoryStore store) {
        Set<ConsentText.Offer> offers = new LinkedHashSet<>();
        store.readConsents(consent -> offers.add(
                new ConsentText.Offer(consent.terms().purpose(), consent.terms().receiver())));
        return List.copyOf(offers);
    }

    static DisclosedRanking degrees(Disclosure gate, Viewer viewer, int top) {
        return ranking(gate, viewer, "degree", null, top);
    }

    static DisclosedRanking ranking(Disclosure gate, Viewer viewer, String measure, @Nullable String cluster, int top) {
        return gate.ranking(
                viewer, new Disclosure.RankingPage(measure, Set.of(), cluster, null, top, true, 1), RunControl.NONE);
    }

    public static DisclosedGraph graph(Disclosure gate, Viewer viewer, TieKind... ties) {
        return gate.graph(viewer, new Disclosure.GraphQuestion(Set.of(ties), null, null), RunControl.NONE);
    }
}
