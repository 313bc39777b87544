package io.shicheng.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table of who may ask for which address, as it was written by hand. */
public final class RouteTable {
    public static final List<String> ROLES =
            List.of("nobody", "researcher:thesis", "staff:association", "steward", "admin", "person");

    private RouteTable() {}

    /** @param allowed in the order of {@link #ROLES} */
    public record Row(String method, String path, List<Boolean> allowed) {
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
        List<Boolean> allowed = new ArrayList<>();
        for (int i = 2; i < cells.length; i++) {
            allowed.add(
                    switch (cells[i]) {
                        case "yes" -> true;
                        case "no" -> false;
                        default -> throw new IllegalArgumentException("Neither yes nor no: " + cells[i]);
                    });
        }
        return new Row(cells[0], cells[1], List.copyOf(allowed));
    }
}
