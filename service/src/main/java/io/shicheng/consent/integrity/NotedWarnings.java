package io.shicheng.consent.integrity;

import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.SealedFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found lost and is not taken note of yet, and up to which entry it is known that the audit log was cut; in a
 * sealed file.
 *
 * @param cutNoted the number of an entry
 */
record NotedWarnings(List<Found> files, long cutNoted) {
    private static final String KIND = "warnings";
    private static final String NAME = "noted";
    static final String PLACE = "sealed/" + KIND + "/" + NAME;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final NotedWarnings NONE = new NotedWarnings(List.of(), 0);

    NotedWarnings {
        files = List.copyOf(files);
    }

    /**
     * A file that was found lost.
     *
     * @param recorded whether the audit log tells of it
     */
    record Found(String place, LostFile.State state, Instant since, boolean recorded) {}

    static NotedWarnings read(SealedFiles files) {
        return files.read(KIND, NAME).flatMap(NotedWarnings::parsed).orElse(NONE);
    }

    private static Optional<NotedWarnings> parsed(byte[] content) {
        try {
            return Optional.of(JSON.readValue(content, NotedWarnings.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void write(SealedFiles to) {
        to.write(KIND, NAME, JSON.writeValueAsBytes(this));
    }

    Optional<Found> find(String place) {
        return files.stream().filter(each -> each.place().equals(place)).findFirst();
    }

    /** One that was missing may be damaged now. */
    NotedWarnings with(LostFile lost, Instant now) {
        Optional<Found> known = find(lost.place());
        if (known.isPresent() && known.get().state() == lost.state()) {
            return this;
        }
        return replacing(new Found(lost.place(), lost.state(), now, false));
    }

    NotedWarnings recorded(Found found) {
        return replacing(new Found(found.place(), found.state(), found.since(), true));
    }

    private NotedWarnings replacing(Found found) {
        List<Found> next = new ArrayList<>(without(found.place()).files());
        next.add(found);
        return new NotedWarnings(next, cutNoted);
    }

    NotedWarnings without(String place) {
        return new NotedWarnings(
                files.stream().filter(each -> !each.place().equals(place)).toList(), cutNoted);
    }

    NotedWarnings cutNoted(long upTo) {
        return new NotedWarnings(files, upTo);
    }
}
