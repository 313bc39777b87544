package io.shicheng.consent.ledger.pending;

import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.graph.personal.Consent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries that wait, each in a sealed file for its head and others for parts of its consents, so that what one person
 * takes out costs a part and not all that an import brought. A head is written last and removed first: parts without
 * one are what a kill left.
 */
public final class PendingFiles {
    static final String KIND = "pending-consents";

    /** Consents in one file. */
    public static final int PART = 500;

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\\d{1,7}))?");
    private static final TypeReference<List<Consent>> CONSENTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;

    public PendingFiles(SealedFiles files) {
        this.files = files;
    }

    /**
     * An entry as it lies in files.
     *
     * @param entry with all its consents
     * @param parts of them, by number
     */
    record Filed(PendingEntry entry, TreeMap<Integer, List<Consent>> parts) {
        static Filed of(PendingEntry entry) {
            TreeMap<Integer, List<Consent>> parts = new TreeMap<>();
            List<Consent> consents = entry.consents();
            for (int start = 0; start < consents.size(); start += PART) {
                parts.put(parts.size(), consents.subList(start, Math.min(consents.size(), start + PART)));
            }
            return new Filed(entry, parts);
        }

        private static Filed of(PendingEntry head, TreeMap<Integer, List<Consent>> parts) {
            List<Consent> all = new ArrayList<>();
            parts.values().forEach(all::addAll);
            return new Filed(head.with(all), parts);
        }
    }

    /**
     * What the files hold.
     *
     * @param lost names of files that are missing or not as they were written
     */
    record Found(List<Filed> entries, List<String> lost) {}

    /** Puts a new entry on disk. */
    void write(Filed filed) {
        filed.parts().forEach((number, part) -> files.write(KIND, name(filed, number), JSON.writeValueAsBytes(part)));
        writeHead(filed.entry());
    }

    /** Writes all of an entry anew but its consents. */
    void writeHead(PendingEntry entry) {
        files.write(KIND, entry.id(), JSON.writeValueAsBytes(entry.with(List.of())));
    }

    /** Takes consents out of an entry, of which some must be left, and of the files that held them. */
    Filed without(Filed filed, Set<Consent> gone) {
        TreeMap<Integer, List<Consent>> left = new TreeMap<>(filed.parts());
        for (Map.Entry<Integer, List<Consent>> part : filed.parts().entrySet()) {
            List<Consent> stay = part.getValue().stream()
                    .filter(consent -> !gone.contains(consent))
                    .toList();
            if (stay.isEmpty()) {
                files.delete(KIND, name(filed, part.getKey()));
                left.remove(part.getKey());
            } else if (stay.size() < part.getValue().size()) {
                files.write(KIND, name(filed, part.getKey()), JSON.writeValueAsBytes(stay));
                left.put(part.getKey(), stay);
            }
        }
        return Filed.of(filed.entry(), left);
    }

    void delete(Filed filed) {
        files.delete(KIND, filed.entry().id());
        filed.parts().keySet().forEach(number -> files.delete(KIND, name(filed, number)));
    }

    private static String name(Filed filed, int number) {
        return filed.entry().id() + "-" + number;
    }

    /** @throws io.shicheng.consent.key.VaultException if the file is missing, or is not as it was written */
    void mustBeThere(String name) {
        files.readWritten(KIND, name);
    }

    /**
     * Reads what is there, and removes what a kill left.
     *
     * @param underWay ids of entries that are being written at this moment
     */
    Found read(Set<String> underWay) {
        Map<String, PendingEntry> heads = new TreeMap<>();
        Map<String, TreeMap<Integer, List<Consent>>> parts = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(files.names(KIND));
        for (String name : all) {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches() || underWay.contains(matcher.group(1))) {
                continue;
            }
            if (matcher.group(2) == null) {
                head(name).ifPresentOrElse(head -> heads.put(name, head), () -> lost.add(name));
            } else if (!all.contains(matcher.group(1))) {
                files.delete(KIND, name);
            } else {
                Optional<List<Consent>> part = read(name, CONSENTS);
                part.ifPresentOrElse(
                        consents -> parts.computeIfAbsent(matcher.group(1), _ -> new TreeMap<>())
                                .put(Integer.valueOf(matcher.group(2)), consents),
                        () -> lost.add(name));
            }
        }
        List<Filed> entries = new ArrayList<>();
        heads.forEach((id, head) -> entries.add(Filed.of(head, parts.getOrDefault(id, new TreeMap<>()))));
        return new Found(entries, List.copyOf(lost));
    }

    private Optional<PendingEntry> head(String name) {
        return read(name, new TypeReference<PendingEntry>() {})
                .filter(entry -> entry.id().equals(name));
    }

    private <T> Optional<T> read(String name, TypeReference<T> type) {
        try {
            return files.read(KIND, name).map(content -> JSON.<@Nullable T>readValue(content, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
