package io.shicheng.web.page;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules import which. A browser learns of a module from the one that imports it, so the deepest is asked for
 * last, after as many round trips as it is deep; a document that names all of them saves these.
 */
final class ModuleGraph {
    private static final String ROUTER = "page/app/router.js";
    /** What is fetched together with the module; not {@code import()}, which is fetched when it is wanted. */
    private static final Pattern IMPORT =
            Pattern.compile("(?:^|;)(?:import|export)\\b[^;\"()]*\"(\\.{1,2}/[^\"]+)\"", Pattern.MULTILINE);

    private static final Pattern ROUTE = Pattern.compile("path: \"(/\\w+)\", load: \\(\\) => import\\(\"([^\"]+)\"\\)");

    private final PageFiles files;
    private final Map<String, List<String>> imports = new LinkedHashMap<>();

    ModuleGraph(PageFiles files) {
        this.files = files;
    }

    /** The module of each page, by its path, in the order of the router: where there is no other, it takes the first. */
    Map<String, String> routes() {
        Map<String, String> routes = new LinkedHashMap<>();
        Matcher route = ROUTE.matcher(files.text(ROUTER));
        while (route.find()) {
            routes.put(route.group(1), resolved(ROUTER, route.group(2)));
        }
        return routes;
    }

    /** These modules and all that they import, those first that a browser would come upon first. */
    Set<String> fetchedWith(Collection<String> modules) {
        Set<String> fetched = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(modules);
        while (!left.isEmpty()) {
            String module = left.removeFirst();
            if (fetched.add(module)) {
                imports.computeIfAbsent(module, each -> imported(each, files)).stream()
                        .filter(files::has)
                        .forEach(left::add);
            }
        }
        return fetched;
    }

    /** What it imports, whether it is there or not. */
    static List<String> imported(String module, PageFiles files) {
        return IMPORT.matcher(files.text(module))
                .results()
                .map(found -> resolved(module, found.group(1)))
                .toList();
    }

    private static String resolved(String module, String name) {
        return Path.of(module).resolveSibling(name).normalize().toString().replace('\\', '/');
    }
}
