package io.shicheng.web.problem;

import io.shicheng.web.page.PublishedPage;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.HtmlUtils;

/**
 * A problem as a page, in the words of the problem itself. It runs no script and takes nothing from the request as it
 * is.
 */
final class ProblemPage {
    private static final Map<String, String> WAYS_IN = Map.of(
            ProblemCode.LOGIN_REQUIRED.code(), "/login",
            ProblemCode.BAD_TOKEN.code(), "/login",
            ProblemCode.BAD_CREDENTIALS.code(), "/login",
            ProblemCode.CODE_REQUIRED.code(), "/me");
    private static final String FRAME = """
            <!doctype html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>%2$s – Shicheng 师承</title>
              <link rel="icon" href="%3$s" type="image/svg+xml">
              <link rel="stylesheet" href="%4$s">
              <link rel="stylesheet" href="%5$s">
            </head>
            <body>
              <header class="top">
                <div class="inner">
                  <a class="brand" href="/"><img src="%3$s" alt="" width="40" height="40"><span><b lang="zh">师承</b> Shicheng</span></a>
                </div>
              </header>
              <main id="main" class="inner">
                <h1 class="page-title">%2$s</h1>
                <p>%6$s</p>
                <p>%7$s</p>
                <p class="quiet">%8$s · %9$s · <code>%10$s</code></p>
            %11$s  </main>
            </body>
            </html>
            """;

    private ProblemPage() {}

    /** @param path the address that was asked for, as it was sent */
    static String of(ProblemDetail problem, String path, Locale language) {
        String code = property(problem, "code");
        String title = escaped(problem.getTitle());
        PublishedPage page = PublishedPage.current();
        return FRAME.formatted(
                language.getLanguage(),
                title,
                page.address("favicon.svg"),
                page.address("base.css"),
                page.address("parts.css"),
                escaped(problem.getDetail()),
                escaped(property(problem, "remedy")),
                problem.getStatus(),
                escaped(code),
                escaped(Problems.shortened(path)),
                ways(code, language));
    }

    private static String ways(String code, Locale language) {
        StringBuilder ways = new StringBuilder();
        String wayIn = WAYS_IN.get(code);
        if (wayIn != null) {
            way(ways, wayIn, Problems.word("page." + wayIn.substring(1), language));
        }
        way(ways, "/", Problems.word("page.home", language));
        return ways.toString();
    }

    private static void way(StringBuilder ways, String address, String word) {
        ways.append("    <p><a href=\"%s\">%s</a></p>\n".formatted(address, escaped(word)));
    }

    private static String property(ProblemDetail problem, String name) {
        Map<String, Object> properties = problem.getProperties();
        Object value = properties == null ? null : properties.get(name);
        return value == null ? "" : value.toString();
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
