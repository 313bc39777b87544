package io.shicheng.web.description;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The description at {@code /v3/api-docs}, and what is added to what springdoc finds in the controllers. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {
    private static final String ABOUT = """
            Who taught whom, who brings whom, who gathers whom in creative communities.

            **Programs** send a token as `Authorization: Bearer …`, made at `/accounts`. **Browsers** use the cookie of a session; \
            requests that change something then send the cookie `XSRF-TOKEN` (`__Host-XSRF-TOKEN` where connections are encrypted) back as the header `X-XSRF-TOKEN`.

            **Errors** are problem details (RFC 9457) with a stable `code`, in the language of `Accept-Language` (English or Chinese).
            """;

    @Bean
    OpenAPI description() {
        String version = Optional.ofNullable(
                        DescriptionConfiguration.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("This service")))
                .info(new Info()
                        .title("Shicheng")
                        .version(version)
                        .description(ABOUT)
                        .license(new License().name("GPL-3.0-or-later").identifier("GPL-3.0-or-later")));
    }

    /** In place of springdoc's own, which calls every nested record {@code Row}. */
    @Bean
    ModelResolver recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    @Bean
    GlobalOpenApiCustomizer access() {
        return new AccessDescription();
    }

    @Bean
    GlobalOpenApiCustomizer problems() {
        return new ProblemDescription();
    }

    @Bean
    @Order(1) // before what is said of parameters and answers
    GlobalOpenApiCustomizer tables() {
        return new TableDescription();
    }

    @Bean
    GlobalOpenApiCustomizer examples() {
        return new ExampleDescription();
    }

    @Bean
    @Order(1) // before what is said of parameters and answers
    GlobalOpenApiCustomizer parameters() {
        return new ParameterDescription();
    }

    @Bean
    GlobalOpenApiCustomizer words() {
        return new WordDescription();
    }
}
