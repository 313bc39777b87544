package io.shicheng.web.table;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Link} (RFC 8288) of a long list: addresses within the service that lead to its other pages.
 *
 * @param path that was asked for
 * @param query as it came, without the question mark
 */
public record PageLinks(String path, String query) {
    private static final Set<String> OF_PAGES = Set.of("page", "size", "top");
    private static final Set<String> OF_ENTRIES = Set.of("before");

    /** To be made in the thread that the request came in. */
    public static PageLinks of(HttpServletRequest request) {
        return new PageLinks(request.getRequestURI(), request.getQueryString() == null ? "" : request.getQueryString());
    }

    /**
     * The first page, those beside this one and the last.
     *
     * @param rows how many there are on all pages
     */
    public String pages(PageRequest page, int rows) {
        int last = Math.max(1, Math.ceilDiv(rows, page.size()));
        List<String> links = new ArrayList<>();
        links.add(page(1, page.size(), "first"));
        if (page.number() > 1) {
            links.add(page(Math.min(page.number() - 1, last), page.size(), "prev"));
        }
        if (page.number() < last) {
            links.add(page(page.number() + 1, page.size(), "next"));
        }
        links.add(page(last, page.size(), "last"));
        return String.join(", ", links);
    }

    private String page(int number, int size, String relation) {
        return link(OF_PAGES, "page=" + number + "&size=" + size, relation);
    }

    /** The first entries, and those before an entry with that number, if there are any. */
    public String entries(@Nullable Long before) {
        String first = link(OF_ENTRIES, "", "first");
        return before == null ? first : first + ", " + link(OF_ENTRIES, "before=" + before, "next");
    }

    /** The same address with some parameters others; the rest is as it came. */
    private String link(Set<String> replaced, String parameters, String relation) {
        String all = Stream.concat(
                        Arrays.stream(query.split("&"))
                                .filter(each -> !replaced.contains(each.replaceFirst("=.*", ""))),
                        Stream.of(parameters))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return "<%s%s%s>; rel=\"%s\"".formatted(path, all.isEmpty() ? "" : "?", all, relation);
    }
}
