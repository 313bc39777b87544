package io.shicheng.audit.chain;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the log: an entry as JSON, with the seal of the entry before it, and at its end its own seal over all that
 * stands before that.
 *
 * @param link its number and seal, as they are written
 * @param previous seal of the entry before it
 * @param sealed whether the seal fits the text
 */
record Line(Link link, byte[] previous, boolean sealed, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM = Pattern.compile(
            "(\\{\"number\":(\\d{1,18}),.*,\"previous\":\"([0-9a-f]{64})\"),\"seal\":\"([0-9a-f]{64})\"}",
            Pattern.DOTALL);

    /** Makes the line that follows another. */
    static Line after(Link previous, Instant at, AuditEvent event, Seal seal) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("number", previous.number() + 1);
        entry.put("at", at.toString());
        entry.put("who", event.actor().kind());
        put(entry, "of", event.actor().of());
        put(entry, "account", event.actor().account());
        entry.put("action", event.action().code());
        entry.put("reason", event.reason());
        put(entry, "people", event.people());
        put(entry, "pseudonymous", event.pseudonymous());
        if (event.historical() > 0) {
            entry.put("historical", event.historical());
        }
        entry.put("previous", HexFormat.of().formatHex(previous.seal()));
        String whole = JSON.writeValueAsString(entry);
        String body = whole.substring(0, whole.length() - 1);
        byte[] own = seal.of(body.getBytes(StandardCharsets.UTF_8));
        return new Line(new Link(previous.number() + 1, own), previous.seal(), true, body);
    }

    private static void put(ObjectNode entry, String name, @Nullable String value) {
        if (value != null) {
            entry.put(name, value);
        }
    }

    private static void put(ObjectNode entry, String name, List<NodeKey> people) {
        if (!people.isEmpty()) {
            ArrayNode keys = entry.putArray(name);
            people.forEach(person -> keys.add(person.value()));
        }
    }

    /** Empty if the text is no entry at all. */
    static Optional<Line> parse(String text, Seal seal) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String body = form.group(1);
        byte[] own = HexFormat.of().parseHex(form.group(4));
        return Optional.of(new Line(
                new Link(Long.parseLong(form.group(2)), own),
                HexFormat.of().parseHex(form.group(3)),
                seal.matches(body.getBytes(StandardCharsets.UTF_8), own),
                body));
    }

    /** The entry before it. */
    Link before() {
        return new Link(link.number() - 1, previous);
    }

    /** With the line's end. */
    byte[] bytes() {
        return (body + ",\"seal\":\"" + HexFormat.of().formatHex(link.seal()) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if it was changed so that it cannot be read. */
    Optional<AuditEntry> entry() {
        try {
            JsonNode entry = JSON.readTree(body + "}");
            Actor actor = Actor.logged(text(entry, "who"), optional(entry, "of"), optional(entry, "account"))
                    .orElseThrow();
            AuditAction action = AuditAction.ofCode(text(entry, "action")).orElseThrow();
            AuditEvent event = new AuditEvent(
                    actor,
                    action,
                    text(entry, "reason"),
                    people(entry, "people"),
                    people(entry, "pseudonymous"),
                    entry.path("historical").asInt(0));
            return Optional.of(new AuditEntry(link.number(), Instant.parse(text(entry, "at")), event));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).asString("");
    }

    private static @Nullable String optional(JsonNode entry, String name) {
        return entry.has(name) ? text(entry, name) : null;
    }

    private static List<NodeKey> people(JsonNode entry, String name) {
        List<NodeKey> people = new ArrayList<>();
        entry.path(name).forEach(key -> people.add(new NodeKey(key.asString(""))));
        return people;
    }
}
