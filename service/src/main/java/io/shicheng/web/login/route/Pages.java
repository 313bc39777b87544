package io.shicheng.web.login.route;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages, each with and without the ending of its file. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final List<String> NAMES = List.of(
            "index", "limits", "login", "password", "accounts", "audit", "consents", "me", "notice", "plans", "terms");

    /** Such as {@code /me} and {@code /me.html}. */
    static Stream<String> addresses() {
        return NAMES.stream().flatMap(name -> Stream.of("/" + name, "/" + name + ".html"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String name : NAMES) {
            registry.addViewController("/" + name).setViewName("forward:/" + name + ".html");
        }
    }
}
