package io.shicheng.web.run;

import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer. It is made whole before any of it is sent, so that it never ends half way. */
public final class Download {
    /** The media type of XLSX. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    public static ResponseEntity<byte[]> of(String fileName, String mediaType, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    /** The failure where a format is asked for that there is not. */
    public static ApiException unknownFormat(String format, String known) {
        return new ApiException(ProblemCode.BAD_PARAMETER, "format", format, known);
    }
}
