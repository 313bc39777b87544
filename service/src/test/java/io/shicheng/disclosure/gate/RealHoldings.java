package io.shicheng.disclosure.gate;

import io.shicheng.audit.Actor;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.retention.RetentionReport;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshots;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes the gate to how much is held as the service has it, of a store whose end dates were never looked at, for tests
 * elsewhere.
 */
public final class RealHoldings {
    private RealHoldings() {}

    public static HoldingsDisclosure of(
            HoldingsRegister held,
            ConsentText.Offers offers,
            GroundsRegister register,
            Snapshots snapshots,
            NetworkRecords records,
            NetworkRegister networks,
            ClassRegister classes) {
        return new HoldingsGate(held, new NeverRun(), offers, register, snapshots, records, networks, classes);
    }

    private static final class NeverRun implements Retention {
        @Override
        public RetentionReport forecast() {
            return RetentionReport.nothing(LocalDate.EPOCH);
        }

        @Override
        public RetentionReport forecast(LocalDate on) {
            return forecast();
        }

        @Override
        public RetentionReport run(Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long cutLog() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void confirmDate(LocalDate today, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> lastRun() {
            return Optional.empty();
        }
    }
}
