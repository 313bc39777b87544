package io.shicheng.disclosure.plan;

import io.shicheng.consent.key.SealedFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose each kept list is, in a sealed file apart from the lists: of one that cannot be read any more its owner can so
 * be told which it was. Written before a list is and after it was deleted; what is in here and has no file says
 * nothing.
 */
final class ListIndex {
    private static final String KIND = "contact-list-index";
    private static final String NAME = "all";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;
    private @Nullable List<Listed> known;

    ListIndex(SealedFiles files) {
        this.files = files;
    }

    /** What is known of a list without its content. */
    record Listed(String id, String owner, @Nullable String purpose, Instant made, Instant expires) {
        static Listed of(KeptList list) {
            return new Listed(list.id(), list.owner(), list.proposal().purpose(), list.made(), list.expires());
        }
    }

    Optional<Listed> find(String id) {
        return known().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Puts those in that it lacks, or has otherwise. */
    void put(Collection<KeptList> lists) {
        List<Listed> next = new ArrayList<>(known());
        for (KeptList list : lists) {
            Listed listed = Listed.of(list);
            if (!next.contains(listed)) {
                next.removeIf(each -> each.id().equals(listed.id()));
                next.add(listed);
            }
        }
        write(next);
    }

    void remove(Predicate<Listed> gone) {
        List<Listed> next = new ArrayList<>(known());
        next.removeIf(gone);
        write(next);
    }

    private void write(List<Listed> next) {
        if (!next.equals(known())) {
            files.write(KIND, NAME, JSON.writeValueAsBytes(next));
            known = List.copyOf(next);
        }
    }

    /** None where it is lost: it is made anew from the lists that can be read. */
    private List<Listed> known() {
        List<Listed> read = known;
        if (read == null) {
            read = files.read(KIND, NAME).map(ListIndex::parsed).orElse(List.of());
            known = read;
        }
        return read;
    }

    private static List<Listed> parsed(byte[] content) {
        try {
            return List.of(JSON.readValue(content, Listed[].class));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
