package io.shicheng.backup.restore;

import io.shicheng.audit.AuditEntry;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people took back after a backup was made, by the audit log that goes on after it and by the marks of those who
 * were erased. It holds in what is restored; what else was recorded since is only counted.
 */
@HoldsPeople
final class RightsSince {
    private static final String ALL = "all";
    private static final String RECEIPT = "receipt ";

    private final Map<NodeKey, Erased> erased = new HashMap<>();
    private final Map<String, LocalDate> withdrawn = new HashMap<>();
    private final Map<NodeKey, LocalDate> withdrawnAll = new HashMap<>();
    private final Map<NodeKey, LocalDate> objected = new HashMap<>();
    private final Set<NodeKey> lifted = new HashSet<>();
    private final Set<NodeKey> concerned = new HashSet<>();
    private final SortedMap<String, Long> notReplayed = new TreeMap<>();
    private final Map<NodeKey, ErasureMark> marks;
    private final ZoneId zone;

    /** An erasure, with its receipt as far as it is known. */
    record Erased(LocalDate on, @Nullable String receipt) {}

    /**
     * @param marks of all who were ever erased
     * @param made the day of the backup
     */
    RightsSince(Map<NodeKey, ErasureMark> marks, LocalDate made, ZoneId zone) {
        this.marks = marks;
        this.zone = zone;
        marks.forEach((person, mark) -> {
            if (mark.on().isAfter(made)) {
                erased.put(person, new Erased(mark.on(), null));
                concerned.add(person);
            }
        });
    }

    /** An entry behind those that the backup has, in their order. */
    void add(AuditEntry entry) {
        LocalDate day = LocalDate.ofInstant(entry.at(), zone);
        String reason = entry.event().reason();
        for (NodeKey person : entry.event().people()) {
            switch (entry.event().action()) {
                case PERSON_ERASED -> erased.put(person, new Erased(day, receipt(reason)));
                case CONSENT_WITHDRAWN -> withdraw(person, reason, day);
                case OBJECTED -> {
                    objected.put(person, day);
                    lifted.remove(person);
                }
                case OBJECTION_LIFTED -> {
                    objected.remove(person);
                    lifted.add(person);
                }
                default -> {
                    continue;
                }
            }
            concerned.add(person);
        }
        switch (entry.event().action()) {
            case CONSENT_IMPORTED,
                    CONSENT_GIVEN,
                    CONSENT_ENTERED,
                    CONSENT_CONFIRMED,
                    CONSENT_DECLINED,
                    CORRECTED,
                    TIE_CONTESTED,
                    CONTESTATION_SETTLED,
                    TERMS_CHANGED,
                    CONTACTS_LISTED,
                    CONTACTS_CONFIRMED,
                    IMPORT_UNDONE,
                    RETENTION_RUN -> notReplayed.merge(entry.event().action().code(), 1L, Long::sum);
            default -> {
                // it changed nothing that is restored
            }
        }
    }

    private static @Nullable String receipt(String reason) {
        try {
            return reason.startsWith(RECEIPT)
                    ? UUID.fromString(reason.substring(RECEIPT.length())).toString()
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void withdraw(NodeKey person, String reason, LocalDate day) {
        if (reason.equals(ALL)) {
            withdrawnAll.put(person, day);
        } else {
            withdrawn.put(reason, day);
        }
    }

    boolean isErased(NodeKey person) {
        return erased.containsKey(person);
    }

    Map<NodeKey, Erased> erased() {
        return erased;
    }

    /** Whether a consent was given before its person was erased. */
    boolean isOutdated(NodeKey person, LocalDate given) {
        ErasureMark mark = marks.get(person);
        return isErased(person) || mark != null && mark.outdates(given);
    }

    /** The day on which a consent was taken back, or null. */
    @Nullable
    LocalDate withdrawnOn(String consent, NodeKey person) {
        LocalDate one = withdrawn.get(consent);
        return one != null ? one : withdrawnAll.get(person);
    }

    Map<NodeKey, LocalDate> objected() {
        return objected;
    }

    boolean hasLifted(NodeKey person) {
        return lifted.contains(person);
    }

    /** Whether the person took back anything. */
    boolean concern(NodeKey person) {
        return concerned.contains(person);
    }

    SortedMap<String, Long> notReplayed() {
        return notReplayed;
    }
}
