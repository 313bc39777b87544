package io.shicheng.importer.source.made;

import io.shicheng.text.PlainText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final Map<String, Set<String>> ids = new HashMap<>();
    /** Notes what somebody is called, where both are known. */
    public void add(@Nullable String id, @Nullable String name) {
        if (id != null && name != null) {
            ids.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(PlainText.folded(id));
        }
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
