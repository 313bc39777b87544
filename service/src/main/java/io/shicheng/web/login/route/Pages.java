package io.shicheng.web.login.route;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages, each with and without the ending of a file: one document is served for all, which shows what its address
 * names.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final String DOCUMENT = "/index.html";
    private static final List<String> NAMES = List.of(
            "index",
            "map",
            "rankings",
            "clusters",
            "organisations",
            "crews",
            "limits",
            "login",
            "password",
            "accounts",
            "audit",
            "consents",
            "imports",
            "wizard",
            "me",
            "notice",
            "plans",
            "reconciliation",
            "terms");

    /** Such as {@code /me} and {@code /me.html}. */
    static Stream<String> addresses() {
        return NAMES.stream().flatMap(name -> Stream.of("/" + name, "/" + name + ".html"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        addresses()
                .filter(address -> !address.equals(DOCUMENT))
                .forEach(address -> registry.addViewController(address).setViewName("forward:" + DOCUMENT));
    }

    /** The library of templates lies on the class path under its version; the page finds it at an address without. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/page/lib/lit-html/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/lit-html/" + version() + "/");
    }

    private static String version() {
        var about = new ClassPathResource("META-INF/maven/org.mvnpm/lit-html/pom.properties");
        try {
            return PropertiesLoaderUtils.loadProperties(about).getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("lit-html, of which the page is made, is not on the class path.", e);
        }
    }
}
