package io.shicheng.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The table of who may ask for which address, as it was written by hand. */
public final class RouteTable {
    public static final List<String> ROLES =
            List.of("nobody", "researcher:thesis", "staff:association", "steward", "admin", "person");

    private RouteTable() {}

    /** @param cells yes, fresh, no, 404 or 405, in the order of {@link #ROLES} */
    public record Row(String method, String path, List<String> cells) {
        /** In the order of {@link #ROLES}. */
        public List<Boolean> allowed() {
            return cells.stream()
                    .map(cell -> Set.of("yes", "fresh").contains(cell))
                    .toList();
        }

        /** Whether there is such an address at all, and it is asked for by that method. */
        boolean there() {
            return allowed().contains(true) || cells.contains("no");
        }

        public String text() {
            return method + " " + path;
        }

        /** An address that fits the pattern. */
        String address() {
            return path.replace("/**", "/anything").replaceAll("\\{[^}]+}", "none");
        }
    }

    public static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (var in = Objects.requireNonNull(RouteTable.class.getResourceAsStream("routes.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line.strip().split("\\s+")));
                }
            }
        }
        return rows;
    }

    private static Row row(String[] cells) {
        if (cells.length != 2 + ROLES.size()) {
            throw new IllegalArgumentException(
                    "A row must have " + ROLES.size() + " roles: " + String.join(" ", cells));
        }
        List<String> answers = List.of(cells).subList(2, cells.length);
        if (!Set.of("yes", "fresh", "no", "404", "405").containsAll(answers)) {
            throw new IllegalArgumentException("Neither yes, fresh, no, 404 nor 405: " + String.join(" ", cells));
        }
        return new Row(cells[0], cells[1], List.copyOf(answers));
    }
}
