package io.shicheng.consent.ledger;

import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.PendingConsent;
import io.shicheng.consent.SealedFiles;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.graph.Consent;
import io.shicheng.graph.NodeKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consents that wait for a second steward, in one sealed file and not in the store: what reads the store can then take none of
 * them for one that holds. It is read at each question, so that a killed process leaves them as they are on disk.
 */
final class PendingConsents {
    /** Days on which one can be confirmed, the one on which it was entered among them. */
    static final int DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(PendingConsents.class);
    private static final String KIND = "pending-consents";
    private static final String NAME = "pending";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;
    private final Clock clock;

    PendingConsents(SealedFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Those that can be confirmed today, the earliest first. */
    synchronized List<PendingConsent> current() {
        LocalDate today = LocalDate.now(clock);
        return read().stream().filter(each -> !today.isAfter(each.lastDay())).toList();
    }

    List<PendingConsent> of(NodeKey person) {
        return current().stream().filter(each -> each.person().equals(person)).toList();
    }

    Optional<PendingConsent> find(String id) {
        return current().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Takes the place of one of the same person, purpose, receiver and day: whoever entered it put it right. */
    synchronized void add(PendingConsent pending) {
        List<PendingConsent> left = new ArrayList<>(current());
        left.removeIf(each -> each.consent().key().equals(pending.consent().key()));
        left.add(pending);
        write(left);
    }

    /** Those of the person go, whatever they are for: they come back only if somebody enters them again. */
    void drop(NodeKey person) {
        remove(each -> each.person().equals(person));
    }

    /** The person said so, or a second steward: nothing waits for it any more. */
    void settle(Consent consent) {
        remove(each -> each.person().equals(consent.person())
                && each.consent().scope() == consent.scope()
                && each.consent().purpose().equals(consent.purpose())
                && each.consent().receiver().equals(consent.receiver()));
    }

    private synchronized void remove(Predicate<PendingConsent> gone) {
        List<PendingConsent> left = new ArrayList<>(read());
        if (left.removeIf(gone)) {
            write(left);
        }
    }

    @EventListener
    void groundsChanged(GroundsChanged change) {
        remove(each -> change.erased().contains(each.person()));
    }

    @EventListener
    void retentionDone(RetentionDone run) {
        remove(each -> run.on().isAfter(each.lastDay()));
    }

    private List<PendingConsent> read() {
        byte[] content = files.read(KIND, NAME).orElse(null);
        try {
            if (content != null) {
                return List.of(JSON.readValue(content, PendingConsent[].class));
            }
        } catch (JacksonException e) {
            content = null;
        }
        if (files.names(KIND).contains(NAME)) {
            LOG.warn(
                    "The consents that wait for a second steward are missing or not as they were written here. They have to be entered again.");
        }
        return List.of();
    }

    private void write(List<PendingConsent> pending) {
        if (pending.isEmpty()) {
            files.delete(KIND, NAME);
        } else {
            files.write(KIND, NAME, JSON.writeValueAsBytes(pending));
        }
    }
}
