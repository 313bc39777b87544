package io.shicheng.web.attack;

import io.shicheng.web.RouteTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for what a researcher may not have, of somebody or something there is, and of the like that there is not. */
final class Denials {
    private static final int RESEARCHER = RouteTable.ROLES.indexOf("researcher:thesis");

    private Denials() {}

    /**
     * Where the two are not answered alike.
     *
     * @param real by what there is, something like it that there is not, in as many characters
     */
    static List<String> telling(Researcher researcher, Map<String, String> real) throws IOException {
        List<String> telling = new ArrayList<>();
        for (RouteTable.Row row : RouteTable.rows()) {
            boolean ofOthers = row.path().matches(".*/(plans|accounts)/\\{id}.*");
            if (row.allowed().get(RESEARCHER) && !ofOthers) {
                continue;
            }
            real.forEach((there, invented) -> {
                String answer = ask(researcher, row, there);
                if (!answer.equals(ask(researcher, row, invented))) {
                    telling.add(row.text() + " " + there + ": " + answer);
                }
            });
        }
        return telling;
    }

    private static String ask(Researcher researcher, RouteTable.Row row, String id) {
        String path = row.path().replaceFirst("\\{[^}]+}", id).replaceAll("\\{[^}]+}", "none");
        String query = row.method().equals("GET") ? "?person=" + id + "&format=csv" : "";
        HttpAnswer answer = row.method().equals("GET")
                ? researcher.get(path.replace("/**", "/anything") + query)
                : researcher.send(row.method(), path, "{\"person\":\"" + id + "\",\"namespace\":\"\"}");
        return answer.masked().replace(id, "ID");
    }
}
