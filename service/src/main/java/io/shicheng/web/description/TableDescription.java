package io.shicheng.web.description;

import io.shicheng.web.table.WorkbookTable;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says of answers that are tables that they come as CSV or XLSX too, and of those in pages where the next one is. */
final class TableDescription implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI description) {
        Operations.each(description, (_, _, operation) -> {
            ApiResponse answer = operation.getResponses().get("200");
            Content content = answer == null ? null : answer.getContent();
            if (content != null && content.containsKey("application/json") && content.containsKey("text/csv")) {
                // both types were given one object
                content.addMediaType("text/csv", new MediaType().schema(new StringSchema()));
                addFormat(operation, content.containsKey(WorkbookTable.TYPE));
            }
            if (content != null && content.containsKey(WorkbookTable.TYPE) && content.containsKey("application/json")) {
                content.addMediaType(WorkbookTable.TYPE, new MediaType().schema(new StringSchema().format("binary")));
            }
            if (answer != null && inPages(operation)) {
                answer.addHeaderObject(
                        "Link",
                        new Header()
                                .schema(new StringSchema())
                                .description("Other pages (RFC 8288): first, prev, next and last, as far as they are"));
            }
        });
    }

    private static boolean inPages(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(each -> List.of("page", "before").contains(each.getName()));
    }

    private static void addFormat(Operation operation, boolean workbook) {
        operation.addParametersItem(new QueryParameter()
                .name("format")
                .schema(new StringSchema()._enum(workbook ? List.of("json", "csv", "xlsx") : List.of("json", "csv")))
                .description("The form of the answer; as Accept says where it is left out."));
    }
}
