package io.shicheng.web.description;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Describes records as they are written: what is not {@link Nullable} is always there, and what is may be null. Names
 * of properties follow the annotation of Jackson 3, which the library that makes schemas, being of Jackson 2, does not
 * know.
 */
final class RecordSchemas extends ModelResolver {
    RecordSchemas(ObjectMapper mapper) {
        super(naming(mapper), new SchemaNames());
        openapi31(true);
    }

    private static ObjectMapper naming(ObjectMapper mapper) {
        ObjectMapper copy = mapper.copy();
        AnnotationIntrospector known = copy.getSerializationConfig().getAnnotationIntrospector();
        copy.setAnnotationIntrospector(AnnotationIntrospectorPair.pair(new Naming(), known));
        return copy;
    }

    private static final class Naming extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findNamingStrategy(AnnotatedClass type) {
            JsonNaming naming = type.getRawType().getAnnotation(JsonNaming.class);
            return naming != null && naming.value() == SnakeCaseStrategy.class
                    ? PropertyNamingStrategies.SnakeCaseStrategy.class
                    : null;
        }
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
        if (raw.isSealed() && raw.isInterface()) {
            // before anything describes it as an object, to which others would refer
            return oneOf(raw.getPermittedSubclasses(), context);
        }
        Schema<?> resolved = super.resolve(type, context, next);
        if (resolved != null && raw.isRecord()) {
            Schema<?> defined = context.getDefinedModels().get(_typeName(_mapper.constructType(raw)));
            mark(defined == null ? resolved : defined, raw);
        }
        return resolved;
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static Schema<?> oneOf(Class<?>[] kinds, ModelConverterContext context) {
        List<Schema> known = new ArrayList<>();
        for (Class<?> kind : kinds) {
            known.add(context.resolve(new AnnotatedType(kind).resolveAsRef(true)));
        }
        return new JsonSchema().anyOf(known);
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private void mark(Schema<?> schema, Class<?> type) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        Set<String> nullable = nullable(type);
        // what a record within it that is written as part of it brings along
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (BeanPropertyDefinition property : _mapper.getSerializationConfig()
                .introspect(_mapper.constructType(type))
                .findProperties()) {
            Schema<?> described = properties.get(property.getName());
            if (described == null) {
                continue;
            }
            if (property.getName().equals("citation")) {
                // in one order, so that the description is the same whenever it is read
                described.setAdditionalProperties(new JsonSchema().types(new TreeSet<>(Set.of("string", "number"))));
            }
            if (nullable.contains(property.getInternalName())) {
                properties.put(property.getName(), orNull(described));
            } else {
                required.add(property.getName());
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    private static Set<String> nullable(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Schema<?> orNull(Schema<?> described) {
        if (described.getAnyOf() != null) {
            boolean known = described.getAnyOf().stream()
                    .anyMatch(each -> each.getTypes() != null && each.getTypes().contains("null"));
            return known ? described : described.addAnyOfItem(new JsonSchema().types(Set.of("null")));
        }
        if (described.getTypes() == null) {
            return new JsonSchema().anyOf(new ArrayList<>(List.of(described, new JsonSchema().types(Set.of("null")))));
        }
        Set<String> types = new LinkedHashSet<>(described.getTypes());
        types.add("null");
        described.setTypes(types);
        return described;
    }
}
