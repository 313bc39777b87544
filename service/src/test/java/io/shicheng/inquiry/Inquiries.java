package io.shicheng.inquiry;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.engine.Engine;
import io.shicheng.engine.local.LocalEngine;
import io.shicheng.fixture.Network;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.comparison.Comparisons;
import io.shicheng.inquiry.computed.ComputedInquiry;
import io.shicheng.inquiry.plan.Planner;
import io.shicheng.inquiry.ranking.Explanations;
import io.shicheng.inquiry.ranking.Rankings;
import io.shicheng.inquiry.ranking.Scenarios;
import io.shicheng.inquiry.ranking.SourceDependences;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Path;

/** Questions to a network, without a gate. */
public final class Inquiries {
    private Inquiries() {}

    public static Inquiry of(Network network, Path folder) {
        return of(network, folder, new LocalEngine());
    }

    public static Inquiry of(Network network, Path folder, Engine engine) {
        return of(
                RealSnapshots.of(network.store(), folder),
                new NetworkRecords(network.store(), network.store(), new StoreLocation(folder)),
                network.register(),
                engine);
    }

    public static Inquiry of(Snapshots snapshots, NetworkRecords records, GroundsRegister register) {
        return of(snapshots, records, register, new LocalEngine());
    }

    public static Inquiry of(Snapshots snapshots, NetworkRecords records, GroundsRegister register, Engine engine) {
        ResultCache results = new ResultCache();
        Rankings rankings = new Rankings(snapshots, records, engine, results);
        return new ComputedInquiry(
                rankings,
                new Explanations(rankings, records, engine, results),
                new Scenarios(rankings, engine),
                new SourceDependences(rankings, records, engine, results),
                new Comparisons(rankings, snapshots, records, results),
                new Planner(snapshots, register, results));
    }
}
