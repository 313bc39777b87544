package io.shicheng.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** In which languages the service answers, and how the interface describes itself. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/shicheng/web/web.properties")
class WebConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Shicheng")
                        .version("v1")
                        .description("Who taught whom, who brings whom, who gathers whom in creative communities. "
                                + "Errors are problem details with a stable code, in the language of Accept-Language.")
                        .license(new License().name("GPL-3.0-or-later").identifier("GPL-3.0-or-later")));
    }
}
