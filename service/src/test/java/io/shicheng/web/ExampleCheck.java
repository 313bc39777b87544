package io.shicheng.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds examples against schemas and answers. */
final class ExampleCheck {
    /** What a schema of the description may say; anything else fails the check, so that nothing is passed over. */
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "properties",
            "required",
            "items",
            "additionalProperties",
            "anyOf",
            "oneOf",
            "allOf",
            "enum",
            "const",
            "format",
            "description",
            "example",
            "default",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "nullable",
            "uniqueItems");

    private static final int ROWS = 2;
    private static final int KEYS = 24;

    private final JsonNode description;

    ExampleCheck(JsonNode description) {
        this.description = description;
    }

    /** What an operation answers as JSON where all is well, if it does and it is no file to be kept. */
    static Optional<JsonNode> goodJson(JsonNode operation) {
        return operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().at("/content/application~1json"))
                .filter(content -> !content.isMissingNode()
                        && !content.at("/schema/format").asString("").equals("binary"))
                .findFirst();
    }

    /**
     * Where an example has something that an answer has not; of what is empty in the answer its schema alone can tell.
     */
    static Set<String> strange(JsonNode example, JsonNode answer) {
        Set<String> there = new TreeSet<>();
        Set<String> empty = new TreeSet<>();
        collect("", answer, there, empty);
        Set<String> strange = new TreeSet<>();
        collect("", example, strange, new TreeSet<>());
        strange.removeIf(path -> there.contains(path) || empty.stream().anyMatch(each -> path.startsWith(each + "/")));
        return strange;
    }

    /** Without the numbers of rows. */
    private static void collect(String at, JsonNode node, Set<String> paths, Set<String> empty) {
        paths.add(at);
        if (node.isNull() || node.isContainer() && node.isEmpty()) {
            empty.add(at);
        }
        node.properties().forEach(each -> collect(at + "/" + each.getKey(), each.getValue(), paths, empty));
        if (node.isArray()) {
            node.forEach(each -> collect(at + "/-", each, paths, empty));
        }
    }

    /** The same with two rows of each list, and the first keys of what has many. */
    static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode some = list.arrayNode();
            list.valueStream().limit(ROWS).forEach(each -> some.add(shortened(each)));
            return some;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode some = object.objectNode();
            object.properties().stream()
                    .limit(KEYS)
                    .forEach(each -> some.set(each.getKey(), shortened(each.getValue())));
            return some;
        }
        return node;
    }

    /** What is wrong with a value, by the schema; empty if nothing is. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check("", schema, value, faults);
        return faults;
    }

    private void check(String at, JsonNode schema, JsonNode value, List<String> faults) {
        schema.propertyNames().stream()
                .filter(word -> !KNOWN.contains(word))
                .forEach(word -> faults.add(at + " has a schema that says " + word));
        if (schema.has("$ref")) {
            check(at, description.at(schema.get("$ref").asString().substring(1)), value, faults);
            return;
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)
                    && schema.get(choice)
                            .valueStream()
                            .noneMatch(one -> faults(one, value).isEmpty())) {
                faults.add(at + " is none of " + schema.get(choice));
            }
        }
        schema.path("allOf").forEach(each -> check(at, each, value, faults));
        if (schema.has("type") && types(schema.get("type")).stream().noneMatch(type -> is(type, value))) {
            faults.add(at + " is no " + schema.get("type") + ": " + value);
            return;
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is none of " + schema.get("enum") + ": " + value);
        }
        if (value.isArray()) {
            value.forEach(each -> check(at + "/-", schema.path("items"), each, faults));
        }
        if (value.isObject()) {
            checkObject(at, schema, value, faults);
        }
    }

    private void checkObject(String at, JsonNode schema, JsonNode value, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + " lacks " + name.asString());
            }
        });
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            JsonNode property = schema.path("properties").path(each.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (!property.isMissingNode()) {
                check(at + "/" + each.getKey(), property, each.getValue(), faults);
            } else if (other.isObject()) {
                check(at + "/" + each.getKey(), other, each.getValue(), faults);
            } else if (!schema.isEmpty() && !schema.has("allOf") && !schema.has("anyOf") && !schema.has("oneOf")) {
                faults.add(at + " has " + each.getKey() + ", of which the schema says nothing");
            }
        }
    }

    private static List<String> types(JsonNode type) {
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
