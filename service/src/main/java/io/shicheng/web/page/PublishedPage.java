package io.shicheng.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page as it is given out: its files stand at addresses that hold their version, {@code /page/VERSION/…}, which
 * never hold anything else and so may be kept; and each page's document names those of now, with all modules that the
 * page begins with.
 */
public final class PublishedPage {
    private static final String FOLDER = "page/";
    private static final String ENTRY = "page/app/main.js";
    private static final String ENTRY_TAG = "<script type=\"module\"";
    private static final String ICON = "favicon.svg";

    private final String version;
    private final Map<String, String> documents = new LinkedHashMap<>();
    private final List<String> named;

    PublishedPage(PageFiles files) {
        version = files.version();
        named = files.byName().keySet().stream()
                .filter(name -> name.equals(ENTRY) || name.matches("page/[^/]+\\.css"))
                .map(name -> name.substring(FOLDER.length()))
                .toList();
        ModuleGraph graph = new ModuleGraph(files);
        String frame = files.text("index.html")
                .replace("\"/" + FOLDER, "\"" + address(""))
                .replace("\"/" + ICON + "\"", "\"" + address(ICON) + "\"");
        graph.routes().forEach((path, module) -> {
            Set<String> modules = graph.fetchedWith(List.of(ENTRY, module));
            documents.put(path, frame.replace(ENTRY_TAG, links(modules) + ENTRY_TAG));
        });
    }

    /** Of this program, made once. */
    private static final class Current {
        static final PublishedPage PAGE = new PublishedPage(PageFiles.ofThisProgram());
    }

    public static PublishedPage current() {
        return Current.PAGE;
    }

    private String links(Set<String> modules) {
        return modules.stream()
                .map(module ->
                        "<link rel=\"modulepreload\" href=\"" + address(module.substring(FOLDER.length())) + "\">\n  ")
                .collect(Collectors.joining());
    }

    String version() {
        return version;
    }

    /**
     * Where a file of the page stands.
     *
     * @param file below its folder, such as {@code base.css}
     */
    public String address(String file) {
        return "/" + FOLDER + version + "/" + file;
    }

    /** The files that documents name, below the page's folder; all others are named by modules. */
    List<String> named() {
        return named;
    }

    /**
     * The document of a page.
     *
     * @param address with or without the ending of a file; the first page where there is none of its own
     */
    String document(String address) {
        String path = address.replaceFirst("\\.html$", "");
        String document = documents.get(path);
        return document != null
                ? document
                : Objects.requireNonNull(documents.values().iterator().next());
    }
}
