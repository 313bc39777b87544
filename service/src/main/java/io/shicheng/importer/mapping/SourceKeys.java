package io.shicheng.importer.mapping;

import io.shicheng.importer.mapping.SourceKey.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the rules of {@code sourceKey}: a regular expression, or a list of them, each alone or with a replacement. */
final class SourceKeys {
    /** What a replacement says of groups: the digit of one, or what may not stand there. */
    private static final Pattern GROUPS = Pattern.compile("\\$([0-9])?|\\\\");

    private final MappingNodes nodes;

    SourceKeys(MappingNodes nodes) {
        this.nodes = nodes;
    }

    SourceKey read(Node node) {
        List<Rule> rules = new ArrayList<>();
        boolean one = node instanceof ScalarNode || node instanceof MappingNode;
        for (Node item : one ? List.of(node) : nodes.items(node)) {
            if (item instanceof MappingNode) {
                for (Map.Entry<String, Node> entry : nodes.keys(item, null).entrySet()) {
                    add(rules, entry.getValue(), entry.getKey(), nodes.scalar(entry.getValue()));
                }
            } else {
                add(rules, item, nodes.scalar(item), null);
            }
        }
        return new SourceKey(rules);
    }

    private void add(List<Rule> rules, Node node, String expression, @Nullable String replacement) {
        if (expression.isEmpty()) {
            nodes.syntax(node, "a rule of sourceKey is a regular expression");
            return;
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            nodes.syntax(node, "\"" + expression + "\" is no regular expression (" + e.getDescription() + ")");
            return;
        }
        int groups = pattern.matcher("").groupCount();
        if (replacement != null
                && !GROUPS.matcher(replacement)
                        .results()
                        .allMatch(each -> each.group(1) != null && Integer.parseInt(each.group(1)) <= groups)) {
            nodes.syntax(node, "the replacement \"" + replacement + "\" names a group that " + expression + " lacks");
            return;
        }
        rules.add(new Rule(pattern, replacement));
    }
}
