package io.shicheng.importer.draft;

import io.shicheng.consent.key.Identity;
import io.shicheng.graph.personal.Person;
import io.shicheng.schema.name.FoldedText;
import io.shicheng.schema.name.LivingNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of living people in texts that are kept as they are. Those who may be named by their own consent are
 * no exception: when they withdraw it, the name must be gone with its key.
 */
public final class NamesInText {
    private final Draft draft;
    private final LivingNames anybody = new LivingNames();
    /** Rows of one source stand one after the other, and a tie asks for each of its ends. */
    private String lastText = "";

    private FoldedText lastFolded = FoldedText.of(lastText);
    private boolean ofAnybody;

    /** To be made when all people of the files are known. */
    NamesInText(Draft draft) {
        this.draft = draft;
        for (PersonDraft person : draft.people()) {
            if (!person.historical()) {
                read(person).forEach(anybody::add);
            }
        }
        for (Person person : draft.stored().people()) {
            if (!person.historical()) {
                nameOf(person).ifPresent(anybody::add);
            }
        }
    }

    /** Whether the name of anybody stands in the text, as far as it is long enough to tell. */
    public boolean ofAnybody(@Nullable String text) {
        if (text == null) {
            return false;
        }
        look(text);
        return ofAnybody;
    }

    private FoldedText look(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            lastFolded = FoldedText.of(text);
            ofAnybody = anybody.in(lastFolded);
        }
        return lastFolded;
    }

    /** The same, and whether the name of this person does, however short, unless they are historical. */
    public boolean of(@Nullable PersonDraft person, @Nullable String text) {
        if (text == null) {
            return false;
        }
        if (ofAnybody(text)) {
            return true;
        }
        List<FoldedText> names = person == null || person.historical() ? List.of() : folded(person);
        return names.stream().anyMatch(look(text)::holds);
    }

    private List<FoldedText> folded(PersonDraft person) {
        return person.names(() -> names(person).map(FoldedText::of).toList());
    }

    /** What the file calls the person, and what the store does. */
    private Stream<String> names(PersonDraft person) {
        Person stored = person.stored();
        return stored == null ? read(person) : Stream.concat(read(person), nameOf(stored).stream());
    }

    private static Stream<String> read(PersonDraft person) {
        return person.row() == null
                ? Stream.empty()
                : Stream.ofNullable(person.row().name());
    }

    private Optional<String> nameOf(Person stored) {
        return draft.vault().identityOf(stored).map(Identity::name);
    }
}
