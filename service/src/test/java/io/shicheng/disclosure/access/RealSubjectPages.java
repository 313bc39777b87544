package io.shicheng.disclosure.access;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.message.Vocabulary;
import io.shicheng.schema.form.Forms;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshots;
import java.nio.file.Path;
import java.time.Clock;

/** Makes the pages of people as the service has them, without what they may correct, for tests elsewhere. */
public final class RealSubjectPages {
    private RealSubjectPages() {}

    public static SubjectPage of(
            HeldRecords held,
            Inquiry inquiry,
            Snapshots snapshots,
            NetworkRegister networks,
            ClassRegister classes,
            NetworkRecords records,
            ConsentText.Offers offers,
            GroundsRegister register,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        return new SubjectGate(
                held,
                new SubjectPlaces(inquiry, snapshots, networks, classes),
                records,
                new Forms(Path.of(""), clock),
                offers,
                Vocabulary.CODES,
                register,
                vault,
                audit,
                clock);
    }
}
