package io.shicheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.ShichengApplication;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Which classes are components is a table too, so that not each command and each service reads all classes to find
 * them. {@code -Dcomponents.write=true} writes what there is.
 */
class ComponentsIndexTests {
    private static final Path INDEX = Path.of("service/src/main/resources/META-INF/spring.components");
    private static final String HEAD =
            "# What is found as a component, instead of a look into each class; written and checked by"
                    + " ComponentsIndexTests.\n";

    @Test
    void theIndexHoldsEachComponentAndNothingElse() throws Exception {
        TreeSet<String> lines = new TreeSet<>();
        for (Class<?> type : types()) {
            String stereotype = stereotype(type);
            if (stereotype != null) {
                lines.add(type.getName() + "=" + stereotype);
            }
        }
        String index = HEAD + String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("components.write")) {
            Files.writeString(INDEX, index);
        }
        assertThat(lines).hasSizeGreaterThan(80);
        assertThat(Files.readString(INDEX))
                .as("components; -Dcomponents.write=true writes what there is")
                .isEqualTo(index);
    }

    private static @Nullable String stereotype(Class<?> type) {
        if (type.isInterface()) {
            return Repository.class.isAssignableFrom(type) ? Repository.class.getName() : null;
        }
        boolean independent = type.getEnclosingClass() == null || Modifier.isStatic(type.getModifiers());
        return independent && AnnotatedElementUtils.hasAnnotation(type, Component.class)
                ? Component.class.getName()
                : null;
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(ShichengApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("io"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.');
                if (!name.endsWith("package-info.class")) {
                    types.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            ShichengApplication.class.getClassLoader()));
                }
            }
        }
        return types;
    }
}
