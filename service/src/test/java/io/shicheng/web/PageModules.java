package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of the page, as they lie in the sources, by their paths below {@code /page}. */
final class PageModules {
    static final Path FOLDER = Path.of("service/src/main/resources/static/page");
    /** As they are served. */
    static final Path SERVED = Path.of("service/target/classes/static/page");

    static final String LIBRARY = "lib/lit-html/";
    /** Of both kinds, those of types as well: a comment that names a module depends on it. */
    private static final Pattern NAMED =
            Pattern.compile("(?:^(?:import|export) [^;]*?\\bfrom |\\bimport\\()\"([^\"]+)\"", Pattern.MULTILINE);

    private PageModules() {}

    /** Such as {@code ui/table.js}; texts are no modules. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.matches("i18n/\\w\\w/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String source(String module) {
        try {
            return Files.readString(FOLDER.resolve(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind {@code from} and {@code import}, as it is written. */
    static List<String> named(String module) {
        return NAMED.matcher(source(module))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The modules that it names, below the page's folder. */
    static List<String> imported(String module) {
        return named(module).stream().map(name -> resolved(module, name)).toList();
    }

    /** Those that a browser fetches with it: not what stands in comments, nor what is imported when it is needed. */
    static Set<String> fetchedWith(String module) {
        Set<String> fetched = new TreeSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(module));
        while (!left.isEmpty()) {
            String each = left.pop();
            if (fetched.add(each) && !each.startsWith(LIBRARY)) {
                Matcher found =
                        Pattern.compile("(?m)^import [^;]*?\"([^\"]+)\";").matcher(source(each));
                while (found.find()) {
                    left.push(resolved(each, found.group(1)));
                }
            }
        }
        return fetched;
    }

    private static String resolved(String module, String name) {
        return Path.of(module).resolveSibling(name).normalize().toString().replace('\\', '/');
    }
}
