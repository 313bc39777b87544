package io.shicheng.disclosure.own;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.Vault;
import io.shicheng.consent.own.HeldRecords;
import io.shicheng.disclosure.OwnPage;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.message.Vocabulary;
import io.shicheng.schema.form.Forms;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Makes the pages of people as the service has them, without what they may correct or agree to, for tests elsewhere. */
public final class RealOwnPages {
    private RealOwnPages() {}

    public static OwnPage of(
            HeldRecords held,
            Inquiry inquiry,
            Snapshots snapshots,
            NetworkRegister networks,
            ClassRegister classes,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        return new OwnGate(
                held,
                new OwnPlaces(inquiry, snapshots, networks, classes),
                records,
                new Forms(Path.of(""), clock),
                List::of,
                Vocabulary.CODES,
                register,
                vault,
                audit,
                clock);
    }
}
