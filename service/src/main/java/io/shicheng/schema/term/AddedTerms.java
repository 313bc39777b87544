package io.shicheng.schema.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What an admin's file adds to the lists, by list and code. */
public final class AddedTerms {
    private static final String HEAD = "# Terms added to those of the software; kept by: shicheng terms add | remove\n";

    private final Map<String, Map<String, List<String>>> lists = new TreeMap<>();

    AddedTerms(Map<String, Map<String, List<String>>> lists) {
        lists.forEach((list, terms) -> this.lists.put(list, new TreeMap<>(terms)));
    }

    /** The words that were added under a code; empty if there are none. */
    public List<String> words(String list, String code) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(code, List.of());
    }

    public boolean has(String list, String code) {
        return lists.getOrDefault(list, Map.of()).containsKey(code);
    }

    /** Adds words to those of a code. */
    public void add(String list, String code, List<String> words) {
        List<String> all =
                lists.computeIfAbsent(list, _ -> new TreeMap<>()).computeIfAbsent(code, _ -> new ArrayList<>());
        List<String> more = new ArrayList<>(all);
        words.stream().filter(word -> !more.contains(word)).forEach(more::add);
        lists.getOrDefault(list, new TreeMap<>()).put(code, more);
    }

    public void remove(String list, String code) {
        Map<String, List<String>> terms = lists.getOrDefault(list, new TreeMap<>());
        terms.remove(code);
        if (terms.isEmpty()) {
            lists.remove(list);
        }
    }

    /** The content of the file. */
    public String text() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        return HEAD + (lists.isEmpty() ? "{}\n" : new Yaml(options).dump(lists));
    }

    Map<String, Map<String, List<String>>> lists() {
        return lists;
    }
}
