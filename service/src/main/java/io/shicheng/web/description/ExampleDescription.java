package io.shicheng.web.description;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what parameters mean and shows a request of each kind, from {@code description.json}, and an answer of each
 * kind, from {@code examples.json}, which was written down from real ones.
 */
final class ExampleDescription implements GlobalOpenApiCustomizer {
    private static final String JSON = "application/json";
    private static final Content CONTENT = read("description.json", new TypeReference<>() {});

    /** By operation: what it could answer. */
    private static final Map<String, Object> ANSWERS = read("examples.json", new TypeReference<>() {});

    /**
     * What stands in the file.
     *
     * @param parameters by name: what it means, and an example or null
     * @param requests by operation: a body that could be sent
     * @param bodies by operation: the properties of a body that is no record
     */
    record Content(
            Map<String, List<@Nullable Object>> parameters,
            Map<String, Map<String, Object>> requests,
            Map<String, List<String>> bodies) {}

    private static <T> T read(String name, TypeReference<T> type) {
        String file = "/io/shicheng/web/" + name;
        try (InputStream in = Objects.requireNonNull(ExampleDescription.class.getResourceAsStream(file))) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        Operations.each(description, (_, _, operation) -> {
            for (Parameter parameter :
                    operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
                describe(parameter);
            }
            if (operation.getRequestBody() != null) {
                operation.getRequestBody().getContent().values().forEach(body -> describe(operation, body));
            }
            Object answer = ANSWERS.get(operation.getOperationId());
            if (answer != null) {
                operation.getResponses().forEach((status, response) -> show(status, response, answer));
            }
        });
    }

    private static void show(String status, ApiResponse response, Object answer) {
        MediaType json = status.startsWith("2") && response.getContent() != null
                ? response.getContent().get(JSON)
                : null;
        if (json != null) {
            json.setExample(answer);
        }
    }

    private static void describe(Parameter parameter) {
        if (parameter.getSchema().getTypes() != null
                && parameter.getSchema().getTypes().contains("null")) {
            // what is left out is not null
            parameter.setSchema(AnnotationsUtils.clone(parameter.getSchema(), true));
            parameter.getSchema().getTypes().remove("null");
        }
        List<@Nullable Object> known = CONTENT.parameters.get(parameter.getName());
        // what a name means elsewhere it need not mean where an address says it itself
        if (known != null && parameter.getDescription() == null) {
            parameter.setDescription(String.valueOf(known.getFirst()));
            if (known.getLast() != null) {
                parameter.setExample(known.getLast());
            }
        }
    }

    private static void describe(Operation operation, MediaType body) {
        List<String> properties = CONTENT.bodies.get(operation.getOperationId());
        if (properties != null) {
            Schema<Object> schema = new Schema<>();
            schema.setTypes(Set.of("object"));
            properties.forEach(name -> schema.addProperty(name, new StringSchema()));
            body.setSchema(schema);
        }
        Map<String, Object> example = CONTENT.requests.get(operation.getOperationId());
        if (example != null) {
            body.setExample(example);
        }
        operation.getRequestBody().setRequired(true);
    }
}
