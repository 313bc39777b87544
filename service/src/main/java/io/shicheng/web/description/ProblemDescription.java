package io.shicheng.web.description;

import io.shicheng.graph.Role;
import io.shicheng.web.login.route.KnownRoutes;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.Problems;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;

/** Says how each operation can fail. There is one schema of problems, and one answer a status. */
final class ProblemDescription implements GlobalOpenApiCustomizer {
    /** Parameters that name what may not be there. */
    private static final Set<String> NAMED = Set.of("cluster", "namespace");

    private static final String SCHEMA = "Problem";

    /** What is typical of each status; stands in its example. */
    private static final Map<Integer, ProblemCode> TYPICAL = typical();

    /** What cannot be told from the form of an operation. */
    private static final Map<String, Set<Integer>> FURTHER = Map.ofEntries(
            Map.entry("startImport", Set.of(409, 413)),
            Map.entry("cancelImport", Set.of(409)),
            Map.entry("confirmPlan", Set.of(409)),
            Map.entry("changePlan", Set.of(409)),
            Map.entry("namePlan", Set.of(409)),
            Map.entry("addTerm", Set.of(409)),
            Map.entry("removeTerm", Set.of(409)),
            Map.entry("makeAccount", Set.of(409)),
            Map.entry("changeAccount", Set.of(409)),
            Map.entry("removeAccount", Set.of(409)),
            Map.entry("makeToken", Set.of(409)),
            Map.entry("recordConsent", Set.of(404, 409)),
            Map.entry("correctMyFields", Set.of(409)),
            Map.entry("contestMyTie", Set.of(404, 409)),
            Map.entry("agreeMyself", Set.of(409)),
            Map.entry("comeInByCode", Set.of(403, 429)),
            Map.entry("setPassword", Set.of(429)),
            Map.entry("setPasswordByLink", Set.of(403)),
            Map.entry("listConsentsOf", Set.of(404)),
            Map.entry("withdrawAllConsents", Set.of(404)),
            Map.entry("objectToRanking", Set.of(404)),
            Map.entry("liftObjection", Set.of(404)),
            Map.entry("erasePerson", Set.of(404)),
            Map.entry("makeCode", Set.of(404)));

    private static Map<Integer, ProblemCode> typical() {
        Map<Integer, ProblemCode> codes = new LinkedHashMap<>();
        codes.put(400, ProblemCode.BAD_PARAMETER);
        codes.put(401, ProblemCode.LOGIN_REQUIRED);
        codes.put(403, ProblemCode.FORBIDDEN);
        codes.put(404, ProblemCode.NOT_FOUND);
        codes.put(406, ProblemCode.NOT_ACCEPTABLE);
        codes.put(409, ProblemCode.IMPORT_RUNNING);
        codes.put(413, ProblemCode.UPLOAD_TOO_LARGE);
        codes.put(415, ProblemCode.MEDIA_TYPE);
        codes.put(429, ProblemCode.TOO_MANY_ATTEMPTS);
        codes.put(500, ProblemCode.INTERNAL_ERROR);
        codes.put(503, ProblemCode.STORE_UNREACHABLE);
        return codes;
    }

    @Override
    public void customise(OpenAPI description) {
        Components components = description.getComponents();
        components.addSchemas(SCHEMA, schema());
        TYPICAL.forEach((status, code) -> components.addResponses(name(status), answer(status, code)));
        Operations.each(description, ProblemDescription::describe);
        if (components.getSchemas() != null) {
            components.getSchemas().remove("ProblemDetail");
            components.getSchemas().values().forEach(ProblemDescription::oneSchema);
        }
    }

    /** An import that failed holds the same as an answer would. */
    @SuppressWarnings("unchecked") // the library's own lists are raw
    private static void oneSchema(Schema<?> schema) {
        String springs = "#/components/schemas/ProblemDetail";
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> {
                if (springs.equals(property.get$ref())) {
                    property.set$ref(SCHEMA);
                }
                if (property.getAnyOf() != null) {
                    ((List<Schema<?>>) property.getAnyOf())
                            .stream()
                                    .filter(one -> springs.equals(one.get$ref()))
                                    .forEach(one -> one.set$ref(SCHEMA));
                }
            });
        }
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static void describe(HttpMethod method, String path, Operation operation) {
        for (int status : statuses(method, path, operation)) {
            operation.getResponses().addApiResponse(Integer.toString(status), new ApiResponse().$ref(name(status)));
        }
    }

    private static Set<Integer> statuses(HttpMethod method, String path, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(500, 503));
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean body = operation.getRequestBody() != null;
        if (body || parameters.stream().anyMatch(parameter -> "query".equals(parameter.getIn()))) {
            statuses.add(400);
        }
        if (body) {
            statuses.add(415);
        }
        if (!KnownRoutes.roles(method, path).orElse(Set.of()).contains(Role.ANONYMOUS)) {
            statuses.addAll(Set.of(401, 403));
        }
        boolean named = parameters.stream().anyMatch(parameter -> NAMED.contains(parameter.getName()));
        if (path.contains("{") || named) {
            statuses.add(404);
        }
        ApiResponse good = operation.getResponses().get("200");
        if (good != null && good.getContent() != null && good.getContent().size() > 1) {
            statuses.add(406);
        }
        statuses.addAll(FURTHER.getOrDefault(operation.getOperationId(), Set.of()));
        return statuses;
    }

    private static Schema<?> schema() {
        String codes = Arrays.stream(ProblemCode.values())
                .map(code -> "`" + code.code() + "`")
                .collect(Collectors.joining(", "));
        Schema<Object> schema = new Schema<>();
        schema.types(Set.of("object"))
                .description("What went wrong, and what to do (RFC 9457).")
                .addProperty("type", text("about:blank"))
                .addProperty("title", text("What it is, in the language of Accept-Language."))
                .addProperty("status", new IntegerSchema().format("int32").description("The status of the answer."))
                .addProperty("detail", text("What is wrong in this case."))
                .addProperty("instance", text("The address that was asked for."))
                .addProperty(
                        "code",
                        text("The stable word to go by: " + codes
                                + ", or the code of an import's notice where a consent or a term is refused."))
                .addProperty("field", text("The parameter or property at fault, if one is."))
                .addProperty("value", text("What it was given as."))
                .addProperty("remedy", text("What to do about it."));
        schema.setRequired(List.of("title", "status", "detail", "code", "remedy"));
        return schema;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }

    private static ApiResponse answer(int status, ProblemCode code) {
        ProblemDetail example = Problems.of(code, Locale.ENGLISH);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", example.getTitle());
        shown.put("status", status);
        shown.put("detail", example.getDetail());
        shown.put("code", code.code());
        shown.put(
                "remedy",
                example.getProperties() == null ? "" : example.getProperties().get("remedy"));
        MediaType type = new MediaType().schema(new Schema<>().$ref(SCHEMA)).example(shown);
        return new ApiResponse()
                .description(code.status().getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", type));
    }
}
