package io.shicheng.disclosure.plan;

import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps lists until they expire: in memory, and those to act on in sealed files too, so that they outlive the process.
 * A study can be had again by asking again.
 */
@Component
class ListShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ListShelf.class);
    private static final String KIND = "contact-lists";
    /** Most lists of one owner that are not confirmed. */
    private static final int MOST_UNCONFIRMED = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;
    private final Clock clock;
    private final ListIndex index;
    private final Set<String> lost = new TreeSet<>();
    private @Nullable Map<String, KeptList> lists;

    ListShelf(SealedFiles files, Clock clock) {
        this.files = files;
        this.index = new ListIndex(files);
        this.clock = clock;
    }

    /**
     * A list that was kept and cannot be read any more, as far as is known of it; of one from before there was an index
     * that is only its id.
     */
    record Lost(
            String id,
            @Nullable String owner,
            @Nullable String purpose,
            @Nullable Instant made,
            @Nullable Instant expires) {
        /** One of nobody known is anybody's. */
        boolean isOf(String viewer) {
            return owner == null || owner.equals(viewer);
        }

        Message told() {
            return Message.of("io.shicheng.consent.failures", "list.damaged", id, "sealed/" + KIND);
        }

        VaultException failure() {
            return new VaultException("list.damaged", null, id, "sealed/" + KIND);
        }
    }

    synchronized Optional<KeptList> find(String id) {
        return Optional.ofNullable(current().get(id));
    }

    /** Those that cannot be read now. One whose file was put back is a list again. */
    synchronized List<Lost> lost() {
        Instant now = clock.instant();
        return allLost().stream()
                .filter(one -> one.expires() == null || now.isBefore(one.expires()))
                .toList();
    }

    private List<Lost> allLost() {
        Map<String, KeptList> known = known();
        List<Lost> still = new ArrayList<>();
        for (String id : List.copyOf(lost)) {
            KeptList back = files.names(KIND).contains(id) ? readOne(id) : null;
            if (back != null) {
                known.put(id, back);
                lost.remove(id);
            } else if (!files.names(KIND).contains(id)) {
                lost.remove(id); // its loss was accepted
            } else {
                still.add(index.find(id)
                        .map(each -> new Lost(id, each.owner(), each.purpose(), each.made(), each.expires()))
                        .orElse(new Lost(id, null, null, null, null)));
            }
        }
        return still;
    }

    /** In the order in which they were made. */
    synchronized List<KeptList> all() {
        return List.copyOf(current().values());
    }

    synchronized void add(KeptList list) {
        Map<String, KeptList> known = known();
        List<KeptList> others = known.values().stream()
                .filter(other ->
                        other.owner().equals(list.owner()) && other.confirmed().isEmpty())
                .toList();
        for (int i = 0; i <= others.size() - MOST_UNCONFIRMED; i++) {
            drop(known, others.get(i));
        }
        keep(known, list);
    }

    /**
     * Puts another in its place, on disk first.
     *
     * @return the list as it is then; empty if it is not there any more
     */
    synchronized Optional<KeptList> change(String id, UnaryOperator<KeptList> change) {
        Map<String, KeptList> known = known();
        KeptList before = current().get(id);
        if (before == null) {
            return Optional.empty();
        }
        KeptList after = change.apply(before);
        if (!after.equals(before)) {
            keep(known, after);
        }
        return Optional.of(after);
    }

    synchronized void remove(String id) {
        Map<String, KeptList> known = known();
        KeptList list = known.get(id);
        if (list != null) {
            drop(known, list);
        }
    }

    private void keep(Map<String, KeptList> known, KeptList list) {
        if (!list.study()) {
            index.put(List.of(list));
            files.write(KIND, list.id(), JSON.writeValueAsBytes(list));
        }
        known.put(list.id(), list);
    }

    private void drop(Map<String, KeptList> known, KeptList list) {
        files.delete(KIND, list.id());
        index.remove(each -> each.id().equals(list.id()));
        known.remove(list.id());
    }

    /** Without those that have expired: their files stay until it is sure what day it is. */
    private Map<String, KeptList> current() {
        Map<String, KeptList> known = known();
        Instant now = clock.instant();
        Map<String, KeptList> current = new LinkedHashMap<>(known);
        current.values().removeIf(list -> !now.isBefore(list.expires()));
        return current;
    }

    private Map<String, KeptList> known() {
        Map<String, KeptList> known = lists == null ? read() : lists;
        lists = known;
        return known;
    }

    @EventListener
    synchronized void retentionDone(RetentionDone run) {
        Instant day = run.on().atStartOfDay(clock.getZone()).toInstant();
        Map<String, KeptList> known = known();
        for (KeptList list : List.copyOf(known.values())) {
            if (!day.isBefore(list.expires())) {
                drop(known, list);
            }
        }
        for (Lost one : allLost()) {
            if (one.expires() != null && !day.isBefore(one.expires())) {
                files.delete(KIND, one.id());
                index.remove(each -> each.id().equals(one.id()));
                lost.remove(one.id());
            }
        }
    }

    private Map<String, KeptList> read() {
        List<KeptList> found = new ArrayList<>();
        for (String name : files.names(KIND)) {
            KeptList list = readOne(name);
            if (list == null) {
                LOG.warn("The contact list {} is missing or not as it was written here.", name);
                lost.add(name);
            } else {
                found.add(list);
            }
        }
        found.sort((one, other) -> one.made().compareTo(other.made()));
        Map<String, KeptList> known = new LinkedHashMap<>();
        found.forEach(list -> known.put(list.id(), list));
        index.put(found);
        List<String> names = files.names(KIND);
        index.remove(each -> !names.contains(each.id()));
        return known;
    }

    private @Nullable KeptList readOne(String name) {
        return files.read(KIND, name).map(ListShelf::parsed).orElse(null);
    }

    private static @Nullable KeptList parsed(byte[] content) {
        try {
            return JSON.readValue(content, KeptList.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
