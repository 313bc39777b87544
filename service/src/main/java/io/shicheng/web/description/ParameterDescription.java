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
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says of rankings, and of columns of exported graphs, what each measure can be told, as the catalogue declares it. */
final class ParameterDescription implements GlobalOpenApiCustomizer {
    private static final String RANKING = "rankPeople";
    private static final String GRAPH = "exportGraph";

    @Override
    public void customise(OpenAPI description) {
        Operations.each(description, (_, _, operation) -> {
            if (RANKING.equals(operation.getOperationId())) {
                add(operation, DisclosedMeasure.all());
            } else if (GRAPH.equals(operation.getOperationId())) {
                add(operation, DisclosedMeasure.columns());
            }
        });
    }

    private static void add(Operation operation, List<DisclosedMeasure> measures) {
        Map<String, DisclosedParameter> parameters = new LinkedHashMap<>();
        for (DisclosedMeasure measure : measures) {
            measure.parameters().forEach(each -> parameters.putIfAbsent(each.name(), each));
        }
        parameters
                .values()
                .forEach(each -> operation.addParametersItem(new QueryParameter()
                        .name(each.name())
                        .schema(each.each() == null ? new StringSchema()._enum(each.values()) : keyed(each))
                        .example(each.each() == null ? each.values().getFirst() : "master_of:2,worked_with:0.5")
                        .description(
                                "For " + String.join(", ", having(each, measures)) + ": " + each.meaningEn() + ".")));
    }

    private static StringSchema keyed(DisclosedParameter parameter) {
        String values = parameter.values().stream()
                .map(value -> value.replace(".", "\\."))
                .collect(Collectors.joining("|", "[a-z_]+:(", ")"));
        StringSchema schema = new StringSchema();
        schema.setPattern("^" + values + "(," + values + ")*$");
        return schema;
    }

    private static List<String> having(DisclosedParameter parameter, List<DisclosedMeasure> measures) {
        return measures.stream()
                .filter(measure -> measure.parameters().stream()
                        .anyMatch(each -> each.name().equals(parameter.name())))
                .map(DisclosedMeasure::code)
                .toList();
    }
}
