package io.shicheng;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.web.context.ConfigurableWebEnvironment;

/**
 * Leaves out of a command what only a service needs: health, metrics, pages and logins. They would take longer to set
 * up than most commands run, and health would start the database.
 */
class ServiceOnlyParts implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final List<String> MARKS = List.of(
            ".actuate.",
            ".health.",
            ".micrometer.",
            ".observation.",
            ".metrics.",
            ".webmvc.",
            ".servlet.",
            ".tomcat.",
            ".http.",
            ".ssl.",
            ".task.",
            ".validation.",
            ".jmx.",
            ".admin.",
            ".data.autoconfigure.web.",
            ".boot.security.",
            "org.springdoc.");

    private boolean service = true;

    @Override
    public void setEnvironment(Environment environment) {
        service = environment instanceof ConfigurableWebEnvironment;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            wanted[i] = service || name == null || MARKS.stream().noneMatch(name::contains);
        }
        return wanted;
    }
}
