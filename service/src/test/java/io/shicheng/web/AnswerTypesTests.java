package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The types that the page is checked with are those of the interface; {@code -Dtypes.write=true} writes them anew. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AnswerTypesTests {
    private static final Path FILE = Path.of("service/src/main/resources/static/page/api/types.js");
    private static final String HEAD = """
            // What the service takes and answers, as types for the checker. Made from the description of the interface by
            // AnswerTypesTests with -Dtypes.write=true; do not edit by hand.
            """;

    private static final int MOST_WORDS = 8;

    @LocalServerPort
    private int port;

    @Test
    void thePageIsTypedByTheDescriptionOfTheInterface() throws IOException {
        JsonNode schemas = Http.json(new Http(port).get("/v3/api-docs")).at("/components/schemas");
        StringBuilder types = new StringBuilder(HEAD);
        schemas.properties().forEach(schema -> types.append(typedef(schema.getKey(), schema.getValue())));
        types.append("\nexport {};\n");
        if (Boolean.getBoolean("types.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, types);
        }
        assertThat(types).hasSizeGreaterThan(5000);
        assertThat(Files.readString(FILE))
                .as("run this test with -Dtypes.write=true")
                .isEqualTo(types.toString());
    }

    private static String typedef(String name, JsonNode schema) {
        if (!schema.has("properties")) {
            return "\n/** @typedef {%s} %s */\n".formatted(type(schema), name);
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(each -> required.add(each.asString()));
        StringBuilder text = new StringBuilder("\n/**\n * @typedef {object} " + name + "\n");
        schema.get("properties").properties().forEach(property -> {
            String shown = required.contains(property.getKey()) ? property.getKey() : "[" + property.getKey() + "]";
            text.append(" * @property {%s} %s\n".formatted(type(property.getValue()), shown));
        });
        return text.append(" */\n").toString();
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.get("$ref").asString().replaceAll(".*/", "");
        }
        for (String either : List.of("oneOf", "anyOf")) {
            if (schema.has(either)) {
                return union(schema.get(either));
            }
        }
        // longer lists are vocabularies, which the service names and which grow
        if (schema.has("enum") && schema.get("enum").size() <= MOST_WORDS) {
            return schema.get("enum")
                    .valueStream()
                    .map(word -> word.isNull() ? "null" : '"' + word.asString() + '"')
                    .collect(Collectors.joining(" | "));
        }
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> types.add(simple(each.asString(), schema)));
        } else {
            types.add(simple(type.asString("object"), schema));
        }
        return String.join(" | ", types);
    }

    private static String union(JsonNode schemas) {
        return schemas.valueStream().map(AnswerTypesTests::type).distinct().collect(Collectors.joining(" | "));
    }

    private static String simple(String type, JsonNode schema) {
        return switch (type) {
            case "integer", "number" -> "number";
            case "array" -> "Array<" + type(schema.get("items")) + ">";
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? "Record<string, " + type(schema.get("additionalProperties")) + ">"
                        : "Record<string, any>";
            default -> type;
        };
    }
}
