package io.shicheng.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is reached. */
@Component
public final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(new ApiException(code), request, response);
    }

    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = ProblemAnswers.of(failure, ProblemForm.language(request));
        ProblemForm form = ProblemForm.of(problem, request, request.getRequestURI());
        ProblemAnswers.retryAfter(failure)
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        response.setStatus(problem.getStatus());
        response.setContentType(form.type().toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream()
                .write(
                        form.body() instanceof String page
                                ? page.getBytes(StandardCharsets.UTF_8)
                                : json.writeValueAsBytes(problem));
    }
}
