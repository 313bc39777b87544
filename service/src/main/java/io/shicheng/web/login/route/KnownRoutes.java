package io.shicheng.web.login.route;

import io.shicheng.graph.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which addresses there are, what may be asked of each and by whom: {@link RouteRules}, to be looked up. */
public final class KnownRoutes {
    private static final List<Known> ALL =
            RouteRules.RULES.stream().map(Known::of).toList();

    private record Known(PathPattern pattern, RouteRules.Rule rule) {
        static Known of(RouteRules.Rule rule) {
            return new Known(PathPatternParser.defaultInstance.parse(rule.path()), rule);
        }
    }

    private KnownRoutes() {}

    /**
     * The names of the methods that some role may use there.
     *
     * @param path within the application
     * @return none if there is no such address
     */
    static Set<String> methods(PathContainer path) {
        Set<String> methods = new TreeSet<>();
        for (Known known : ALL) {
            if (known.pattern.matches(path)) {
                known.rule.methods().forEach(method -> methods.add(method.name()));
            }
        }
        return methods;
    }

    /**
     * Who may ask.
     *
     * @param path an address, or a pattern with names in braces, such as {@code /api/v1/plans/{id}}
     * @return empty if there is no such address, or not by that method
     */
    public static Optional<Set<Role>> roles(HttpMethod method, String path) {
        return rule(method, path).map(RouteRules.Rule::roles);
    }

    /** Whether only those may ask who have just logged in. */
    public static boolean freshLogin(HttpMethod method, String path) {
        return rule(method, path).filter(RouteRules.Rule::fresh).isPresent();
    }

    private static Optional<RouteRules.Rule> rule(HttpMethod method, String path) {
        PathContainer address = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(known -> known.rule.methods().contains(method) && known.pattern.matches(address))
                .findFirst()
                .map(Known::rule);
    }
}
