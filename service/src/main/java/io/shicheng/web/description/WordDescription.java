package io.shicheng.web.description;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Puts {@link Words} where they belong; a test looks for words of what is not there. */
final class WordDescription implements GlobalOpenApiCustomizer {
    @Override
    @SuppressWarnings("rawtypes") // as the library has them
    public void customise(OpenAPI description) {
        Operations.each(description, (_, _, operation) -> parameters(operation));
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        Words.OF_PROPERTIES.forEach((place, words) -> {
            String[] parts = place.split("\\.");
            Schema<?> schema = schemas.get(parts[0]);
            Schema<?> property = schema == null || schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(parts[1]);
            if (property != null) {
                put(property, words);
            }
        });
    }

    private static void parameters(Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            List<String> words = words(operation.getOperationId(), parameter.getName());
            if (words != null) {
                // springdoc hands out one object for all parameters of a type
                parameter.setSchema(AnnotationsUtils.clone(parameter.getSchema(), true));
                put(parameter.getSchema(), words);
            }
        }
    }

    private static @Nullable List<String> words(String operation, String parameter) {
        List<String> own = Words.OF_PARAMETERS.get(operation + "." + parameter);
        return own == null ? Words.OF_PARAMETERS.get(parameter) : own;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void put(Schema<?> schema, List<String> words) {
        Schema target = schema.getItems() == null ? schema : schema.getItems();
        List<Object> values = new ArrayList<>(words);
        boolean orNull = target.getTypes() != null && target.getTypes().contains("null");
        if (orNull) {
            values.add(null);
        }
        target.setEnum(values);
    }
}
