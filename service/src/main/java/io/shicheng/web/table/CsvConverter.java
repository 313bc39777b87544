package io.shicheng.web.table;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes answers as CSV of which somebody says how. */
@Component
final class CsvConverter extends AbstractGenericHttpMessageConverter<Object> {
    private final List<CsvTable<?>> tables;

    CsvConverter(List<CsvTable<?>> tables) {
        super(MediaType.parseMediaType(CsvTable.TYPE));
        setDefaultCharset(StandardCharsets.UTF_8);
        this.tables = List.copyOf(tables);
    }

    private Optional<CsvTable<?>> table(Type type) {
        ResolvableType asked = ResolvableType.forType(type);
        return tables.stream()
                .filter(table -> table.type().isAssignableFrom(asked))
                .findFirst();
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> actual, @Nullable MediaType mediaType) {
        return table(type == null ? actual : type).isPresent() && canWrite(mediaType);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return false;
    }

    @Override
    protected void writeInternal(Object answer, @Nullable Type type, HttpOutputMessage message) throws IOException {
        CsvTable<?> table = table(type == null ? answer.getClass() : type).orElseThrow();
        message.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(table.name() + ".csv")
                        .build());
        write(table, answer, message);
    }

    @SuppressWarnings("unchecked") // it was found by the answer's type
    private static <T> void write(CsvTable<T> table, Object answer, HttpOutputMessage message) throws IOException {
        table.content().write((T) answer, message.getBody());
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> around, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Object read(Type type, @Nullable Class<?> around, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is written only.", message);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is written only.", message);
    }
}
