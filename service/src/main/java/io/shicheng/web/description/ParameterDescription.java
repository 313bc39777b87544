package io.shicheng.web.description;

import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.disclosure.answer.DisclosedMeasure.DisclosedParameter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says of rankings what each measure can be told, as the catalogue declares it. */
final class ParameterDescription implements GlobalOpenApiCustomizer {
    private static final String RANKING = "rankPeople";

    @Override
    public void customise(OpenAPI description) {
        Operations.each(description, (_, _, operation) -> {
            if (RANKING.equals(operation.getOperationId())) {
                add(operation);
            }
        });
    }

    private static void add(Operation operation) {
        Map<String, DisclosedParameter> parameters = new LinkedHashMap<>();
        for (DisclosedMeasure measure : DisclosedMeasure.all()) {
            measure.parameters().forEach(each -> parameters.putIfAbsent(each.name(), each));
        }
        parameters
                .values()
                .forEach(each -> operation.addParametersItem(new QueryParameter()
                        .name(each.name())
                        .schema(new StringSchema()._enum(each.values()))
                        .example(each.values().getFirst())
                        .description("For " + String.join(", ", having(each)) + ": " + each.meaningEn() + ".")));
    }

    private static List<String> having(DisclosedParameter parameter) {
        return DisclosedMeasure.all().stream()
                .filter(measure -> measure.parameters().stream()
                        .anyMatch(each -> each.name().equals(parameter.name())))
                .map(DisclosedMeasure::code)
                .toList();
    }
}
