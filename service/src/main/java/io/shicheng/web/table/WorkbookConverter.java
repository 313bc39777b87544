package io.shicheng.web.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes answers as XLSX of which somebody says how, in the language of the request. */
@Component
final class WorkbookConverter extends AbstractHttpMessageConverter<Object> {
    private final List<WorkbookTable<?>> tables;

    WorkbookConverter(List<WorkbookTable<?>> tables) {
        super(MediaType.parseMediaType(WorkbookTable.TYPE));
        this.tables = List.copyOf(tables);
    }

    private Optional<WorkbookTable<?>> table(Class<?> type) {
        return tables.stream().filter(table -> table.type().equals(type)).findFirst();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return table(type).isPresent();
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
        WorkbookTable<?> table = table(answer.getClass()).orElseThrow();
        byte[] whole = written(table, answer);
        message.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(table.name() + ".xlsx")
                        .build());
        message.getBody().write(whole);
    }

    /** Made whole before any of it is sent, so that no file ends half way. */
    @SuppressWarnings("unchecked") // it was found by the answer's type
    private static <T> byte[] written(WorkbookTable<T> table, Object answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.content().write((T) answer, LocaleContextHolder.getLocale(), bytes);
        return bytes.toByteArray();
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Workbooks are written only.", message);
    }
}
