package io.shicheng.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        boolean chinese = "zh".equals(request.getLocale().getLanguage());
        ProblemDetail problem = ProblemAnswers.of(failure, chinese ? Locale.CHINESE : Locale.ENGLISH);
        ProblemAnswers.retryAfter(failure)
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
