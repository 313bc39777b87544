package io.shicheng.importer.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a source stands for the work that it names: the first of these rules that finds something says it.
 *
 * @param rules in the order in which they are tried
 */
public record SourceKey(List<Rule> rules) {
    /** All of a source stands for the work. */
    public static final SourceKey NONE = new SourceKey(List.of());

    private static final int MOST_CHARACTERS = 300;

    public SourceKey {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param pattern looked for in the source
     * @param replacement with the groups of the pattern as {@code $1}; null for its groups one behind the other, or all
     *     that it matches if it has none
     */
    public record Rule(Pattern pattern, @Nullable String replacement) {}

    /** Null where no rule finds anything, or what it finds is empty or longer than a source may be. */
    public @Nullable String of(String source) {
        for (Rule rule : rules) {
            String found = found(rule, source).strip();
            if (!found.isEmpty() && found.length() <= MOST_CHARACTERS) {
                return found;
            }
        }
        return null;
    }

    private static String found(Rule rule, String source) {
        try {
            Matcher matcher = rule.pattern().matcher(new PatientText(source, new int[1], 0, source.length()));
            if (!matcher.find()) {
                return "";
            }
            return rule.replacement() == null ? groups(matcher) : replaced(matcher, rule.replacement());
        } catch (PatientText.LookedTooOftenException | StackOverflowError e) {
            return ""; // a rule that does not come to an end finds nothing
        }
    }

    private static String groups(Matcher matcher) {
        if (matcher.groupCount() == 0) {
            return matcher.group();
        }
        StringBuilder groups = new StringBuilder();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String text = matcher.group(group);
            groups.append(text == null ? "" : text);
        }
        return groups.toString();
    }

    /** Of what was found alone, without the text before and behind it. */
    private static String replaced(Matcher matcher, String replacement) {
        StringBuilder all = new StringBuilder();
        int start = matcher.start();
        matcher.appendReplacement(all, replacement);
        return all.substring(start);
    }
}
