package io.shicheng.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with a page's document, which a browser keeps, and asks each time whether it is still the same. */
final class PageDocument implements HttpRequestHandler {
    private final byte[] bytes;
    private final String tag;

    PageDocument(String document) {
        bytes = document.getBytes(StandardCharsets.UTF_8);
        // weak: packed or not, it is the same
        tag = "W/\"" + PageFiles.digest(document) + "\"";
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
