package io.shicheng.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The modules and what each stands on, as a Mermaid graph: an arrow is left out where another way down leads to the
 * same module, so that what is drawn can be read.
 */
final class ModulePicture {
    private ModulePicture() {}

    static String of(Map<String, ? extends Map<String, ?>> usesOfPackages) {
        Map<String, Set<String>> modules = new TreeMap<>();
        usesOfPackages.forEach((from, targets) -> {
            if (!from.isEmpty()) {
                Set<String> used = modules.computeIfAbsent(module(from), _ -> new TreeSet<>());
                targets.keySet().stream()
                        .map(ModulePicture::module)
                        .filter(to -> !to.equals(module(from)))
                        .forEach(used::add);
            }
        });
        StringBuilder picture = new StringBuilder("```mermaid\ngraph TD\n");
        modules.forEach((from, targets) -> {
            for (String to : targets) {
                boolean anotherWay = targets.stream()
                        .anyMatch(other ->
                                !other.equals(to) && below(other, modules).contains(to));
                if (!anotherWay) {
                    picture.append("  ").append(from).append(" --> ").append(to).append('\n');
                }
            }
        });
        return picture.append("```\n").toString();
    }

    private static String module(String name) {
        int nested = name.indexOf('.');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static Set<String> below(String module, Map<String, Set<String>> modules) {
        Set<String> all = new TreeSet<>();
        for (String each : modules.getOrDefault(module, Set.of())) {
            if (all.add(each)) {
                all.addAll(below(each, modules));
            }
        }
        return all;
    }
}
