package io.shicheng.disclosure.map;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.answer.AnswerState;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.map.reading.MapReader;
import io.shicheng.disclosure.organisation.OrganisationRanks;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.snapshot.layout.CachedLayouts;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Path;

/** The drawing of maps as the service has it, over parts of a test. */
public final class RealMaps {
    private RealMaps() {}

    public static MapDiscloser of(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Inquiry inquiry,
            NetworkRegister networks,
            ClassRegister classes,
            Path folder) {
        return of(snapshots, records, register, vault, inquiry, networks, classes, folder, register::state);
    }

    /** The same, which keeps them as long as the state is equal. */
    static MapDiscloser of(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Inquiry inquiry,
            NetworkRegister networks,
            ClassRegister classes,
            Path folder,
            AnswerState state) {
        return new MapDiscloser(
                new DrawnNetworks(snapshots, records, register, inquiry, networks, classes),
                vault,
                state,
                new CachedLayouts(new StoreLocation(folder)));
    }

    /** What is asked of the maps that it draws. */
    public static GivenMaps reader(
            MapDiscloser maps,
            SearchDiscloser names,
            RankingDiscloser rankings,
            OrganisationRanks organisations,
            GroundsRegister register,
            Vault vault,
            AuditLog audit) {
        return new MapReader(maps, names, rankings, organisations, register, vault, audit);
    }
}
