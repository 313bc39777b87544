package io.shicheng.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springframework.http.HttpMethod;

/** Goes through what can be asked. */
final class Operations {
    private Operations() {}

    /** One of them. */
    @FunctionalInterface
    interface Visit {
        void visit(HttpMethod method, String path, Operation operation);
    }

    static void each(OpenAPI description, Visit visit) {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> visit.visit(
                                HttpMethod.valueOf(method.name().toUpperCase(Locale.ROOT)), path, operation)));
    }
}
