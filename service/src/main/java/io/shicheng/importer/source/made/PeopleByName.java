package io.shicheng.importer.source.made;

import io.shicheng.importer.mention.NameDecisions;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.importer.mention.NameMention.Candidate;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.text.PlainText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who of a mapping's people has which name, while its files are read: in memory alone, and gone with the import. A name
 * means somebody only if one person alone has it, exactly.
 */
public final class PeopleByName {
    private static final Pattern BETWEEN = Pattern.compile("[、；;/／\\n]|[,，](?=\\s*\\p{IsHan})");
    private static final Pattern BLANK_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    /** Of so many mentions it is told who may be meant; more than these nobody decides. */
    private static final int MOST_MENTIONS = 100_000;

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final NearNames near = new NearNames();
    private final Map<String, NameMention> mentions = new LinkedHashMap<>();
    private final KnownPeople known;
    private final NameDecisions decisions;
    private boolean knownRead;

    /** @param known people who have no row in these files */
    public PeopleByName(KnownPeople known, NameDecisions decisions) {
        this.known = known;
        this.decisions = decisions;
    }

    /** Notes what somebody is called, where both are known. */
    public void add(@Nullable String id, @Nullable String name, String file, long line) {
        if (id != null && name != null) {
            String plain = PlainText.folded(id);
            if (ids.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(plain)) {
                near.add(name, plain, file, line);
            }
        }
    }

    /** Who may be meant where somebody was named, in the order of the files. */
    public List<NameMention> mentions() {
        return List.copyOf(mentions.values());
    }

    /**
     * Who is meant: as it was decided, else who alone is called exactly so.
     *
     * @param key of the mention
     */
    NameMention meant(String key, String name, SourceLocation spot) {
        Set<String> exact = ids(name);
        String alone = exact.size() == 1 ? exact.iterator().next() : null;
        if (alone == null && !knownRead) {
            knownRead = true;
            known.read((id, called) -> near.add(called, PlainText.folded(id), "", 0));
        }
        List<Candidate> candidates = near.of(name);
        String taken = decisions
                .of(key)
                .map(decided ->
                        candidates.stream().anyMatch(each -> each.person().equals(decided)) ? decided : "")
                .orElse(alone);
        NameMention mention = new NameMention(
                key,
                spot.file(),
                spot.row(),
                Objects.requireNonNullElse(spot.column(), ""),
                candidates,
                decisions.of(key).isPresent(),
                taken == null || taken.isEmpty() ? null : taken);
        if (!candidates.isEmpty() && mentions.size() < MOST_MENTIONS) {
            mentions.put(key, mention);
        }
        return mention;
    }

    /** The ids of all who have this name. */
    Set<String> ids(String name) {
        return ids.getOrDefault(plain(name), Set.of());
    }

    /** A cell may name several people. */
    static List<String> names(String cell) {
        return Arrays.stream(BETWEEN.split(cell))
                .map(String::strip)
                .filter(name -> !PlainText.visible(name).isEmpty())
                .distinct()
                .toList();
    }

    private static String plain(String name) {
        return BLANK_IN_CHINESE
                .matcher(PlainText.folded(name).replaceAll("\\s+", " "))
                .replaceAll("");
    }
}
