package io.shicheng.web.page;

import java.util.List;
import java.util.stream.Stream;

/** The pages, each with and without the ending of a file. */
public final class Pages {
    private static final List<String> NAMES = List.of(
            "index",
            "map",
            "rankings",
            "clusters",
            "organisations",
            "crews",
            "limits",
            "login",
            "password",
            "accounts",
            "audit",
            "consents",
            "imports",
            "wizard",
            "me",
            "notice",
            "plans",
            "reconciliation",
            "corrections",
            "terms");

    private Pages() {}

    /** Such as {@code /me} and {@code /me.html}; not the address without a path. */
    public static Stream<String> addresses() {
        return NAMES.stream().flatMap(name -> Stream.of("/" + name, "/" + name + ".html"));
    }
}
