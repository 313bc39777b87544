package io.shicheng.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import io.shicheng.fixture.ProgramClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which package and which class uses which, as compiled. */
final class Uses {
    private static final String ROOT = "io.shicheng";

    /** By package, without {@code io.shicheng}; those it uses, and by whom first. */
    Map<String, Map<String, String>> ofPackages() {
        Map<String, Map<String, String>> uses = new TreeMap<>();
        for (JavaClass each : ProgramClasses.ALL) {
            Map<String, String> used = uses.computeIfAbsent(packageOf(each), _ -> new TreeMap<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (ours(target)
                        && !packageOf(target).isEmpty()
                        && !packageOf(target).equals(packageOf(each))) {
                    used.putIfAbsent(packageOf(target), outermost(each) + " → " + outermost(target));
                }
            }
        }
        return uses;
    }

    /** The groups of more than one class that all use each other, largest first. */
    List<Set<String>> knotsOfClasses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : ProgramClasses.ALL) {
            Set<String> used = uses.computeIfAbsent(outermost(each), _ -> new TreeSet<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (ours(target) && !outermost(target).equals(outermost(each))) {
                    used.add(outermost(target));
                }
            }
        }
        return components(uses).stream()
                .filter(component -> component.size() > 1)
                .sorted((a, b) -> b.size() - a.size())
                .toList();
    }

    private static boolean ours(JavaClass each) {
        return each.getPackageName().equals(ROOT) || each.getPackageName().startsWith(ROOT + ".");
    }

    private static String packageOf(JavaClass each) {
        return each.getPackageName().equals(ROOT) ? "" : each.getPackageName().substring(ROOT.length() + 1);
    }

    private static String outermost(JavaClass each) {
        String name = each.getName().substring(ROOT.length() + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    /** Strongly connected components: who reaches each other. Quadratic, for a few thousand classes. */
    private static List<Set<String>> components(Map<String, Set<String>> uses) {
        Map<String, Set<String>> usedBy = new HashMap<>();
        uses.forEach((from, all) -> all.forEach(
                to -> usedBy.computeIfAbsent(to, _ -> new TreeSet<>()).add(from)));
        List<Set<String>> found = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (String each : uses.keySet()) {
            if (done.add(each)) {
                Set<String> both = reached(each, node -> uses.getOrDefault(node, Set.of()));
                both.retainAll(reached(each, node -> usedBy.getOrDefault(node, Set.of())));
                done.addAll(both);
                found.add(both);
            }
        }
        return found;
    }

    private static Set<String> reached(String from, Function<String, Set<String>> next) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String each : next.apply(open.pop())) {
                if (reached.add(each)) {
                    open.push(each);
                }
            }
        }
        return reached;
    }
}
