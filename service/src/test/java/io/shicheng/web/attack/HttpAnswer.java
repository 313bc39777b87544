package io.shicheng.web.attack;

import io.shicheng.disclosure.attack.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as an attacker reads it: with its status, each header and each field, whether or not anybody meant it to
 * say something. It knows no field by name but the two ranks.
 */
record HttpAnswer(int status, String head, Map<String, String> files) {
    static final Pattern PSEUDONYM = Pattern.compile("p-[a-z0-9]{12}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /**
     * When it was sent, whether the connection ends with it, as each does after a hundred, and the session of who
     * asked.
     */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "connection", "keep-alive", "set-cookie");

    /**
     * The id of an answer is the question and a digest of it, encrypted for who looked, and says no more than they do.
     */
    private static final Pattern RESULT = Pattern.compile("/results/[\\w-]{43,}");

    private static final String MASK = "p-************";

    /** @param project which stands in answers, and tells nothing of anybody */
    static HttpAnswer of(HttpResponse<byte[]> response, String project) {
        Map<String, String> files = files(response.body());
        String head = head(response.headers(), files.size() > 1);
        files.replaceAll((name, text) -> text.replace(project, "project"));
        return new HttpAnswer(response.statusCode(), head.replace(project, "project"), files);
    }

    /** @param packed what is packed is as long as its pseudonyms happen to make it */
    private static String head(HttpHeaders headers, boolean packed) {
        Map<String, List<String>> said = new TreeMap<>(headers.map());
        said.keySet().removeIf(name -> OF_THE_MOMENT.contains(name) || packed && name.equals("content-length"));
        return RESULT.matcher(said.toString()).replaceAll("/results/ID");
    }

    /** Parts of a zip by their names, or the one text. */
    private static Map<String, String> files(byte[] body) {
        Map<String, String> files = new LinkedHashMap<>();
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            files.put("", new String(body, StandardCharsets.UTF_8));
            return files;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String at = entry.getLastModifiedTime() + " " + entry.getComment();
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                files.put(entry.getName() + " was made", at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    String file(String name) {
        return files.getOrDefault(name, "");
    }

    String text() {
        return String.join("\n", files.values());
    }

    /** All of it in its order, but for pseudonyms. */
    String masked() {
        return status + " " + head + " " + masked(files.toString());
    }

    static String masked(String text) {
        return PSEUDONYM.matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
    }

    /**
     * Each element of each list in which pseudonyms stand, in order, with what the answer says beside those lists.
     * Nothing else may hold a pseudonym, and none of them two.
     */
    List<Answers.Row> rows() {
        JsonNode root = JSON.readTree(text());
        List<JsonNode> elements = new ArrayList<>();
        JsonNode rest = withoutLists(root, elements);
        if (PSEUDONYM.matcher(rest.toString()).find()) {
            throw new IllegalStateException("A pseudonym stands outside of lists: " + rest);
        }
        String about = Integer.toHexString((status + head + rest).hashCode());
        Map<String, String> texts = new HashMap<>(); // most say the same as others
        List<Answers.Row> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            rows(elements.get(i), about, texts, i, rows);
        }
        return rows;
    }

    /** One for somebody alone, or one for each of a class, of whom the element says the same by listing them. */
    private static void rows(
            JsonNode element, String about, Map<String, String> texts, int number, List<Answers.Row> rows) {
        String text = texts.computeIfAbsent(masked(element.toString()), same -> same);
        int from = element.path("rank_from").asInt(0);
        int to = element.path("rank_to").asInt(0);
        List<String> members = new ArrayList<>();
        element.path("pseudonyms").forEach(member -> members.add(member.asString()));
        JsonNode rest = element;
        if (!members.isEmpty()) {
            rest = element.deepCopy();
            ((ObjectNode) rest).remove("pseudonyms");
            if (pseudonym(rest.toString()) != null) {
                throw new IllegalStateException("A pseudonym stands outside of lists: " + element);
            }
        }
        if (members.isEmpty()) {
            rows.add(new Answers.Row(pseudonym(rest.toString()), text, about, from, to, number));
        }
        members.forEach(member -> rows.add(new Answers.Row(pseudonym(member), text, about, from, to, number)));
    }

    private static @Nullable String pseudonym(String text) {
        Matcher matcher = PSEUDONYM.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String found = matcher.group();
        while (matcher.find()) {
            if (!matcher.group().equals(found)) {
                throw new IllegalStateException("Two pseudonyms stand together: " + text);
            }
        }
        return found;
    }

    /** A copy without those lists that hold pseudonyms; their elements are collected. */
    private static JsonNode withoutLists(JsonNode node, List<JsonNode> elements) {
        if (node instanceof ArrayNode && PSEUDONYM.matcher(node.toString()).find()) {
            node.forEach(elements::add);
            return JSON.createArrayNode();
        }
        if (node instanceof ObjectNode) {
            ObjectNode copy = JSON.createObjectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), withoutLists(field.getValue(), elements)));
            return copy;
        }
        return node;
    }
}
