package io.shicheng.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * How somebody wants to be told of a problem.
 *
 * @param page as a page to look at, which is what browsers ask for by name when somebody opens an address; else as JSON
 */
record ProblemPreference(boolean page, Locale language) {
    private static final Pattern LANGUAGE_IN_ADDRESS = Pattern.compile("(?:^|&)lang=(zh|en)(?:&|$)");
    private static final Set<String> PAGES = Set.of("html", "xhtml+xml");

    static ProblemPreference of(HttpServletRequest request) {
        boolean page = wantsPage(request.getHeader(HttpHeaders.ACCEPT));
        return new ProblemPreference(page, language(request, page));
    }

    /** The first type that is asked for by its name decides; a client that takes anything gets JSON. */
    private static boolean wantsPage(@Nullable String accept) {
        List<MediaType> types;
        try {
            types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
        types = types.stream()
                .filter(type -> type.isConcrete() && type.getQualityValue() > 0)
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .filter(type ->
                        PAGES.contains(type.getSubtype()) || type.getSubtype().endsWith("json"))
                .toList();
        return !types.isEmpty() && PAGES.contains(types.getFirst().getSubtype());
    }

    /** The first of the languages asked for that there is; a page can be had in either by {@code ?lang=}. */
    private static Locale language(HttpServletRequest request, boolean page) {
        String query = request.getQueryString();
        Matcher inAddress = LANGUAGE_IN_ADDRESS.matcher(page && query != null ? query : "");
        if (inAddress.find()) {
            return Locale.of(inAddress.group(1));
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Set.of("zh", "en")::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}
