package io.shicheng.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a request ends with into a problem. */
@RestControllerAdvice
class ProblemAdvice {
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> problem(Exception failure, Locale language, HttpServletResponse response)
            throws IOException {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        ProblemDetail problem = ProblemAnswers.of(failure, language);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (failure instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedHttpMethods() != null) {
            answer.headers(method.getHeaders());
        }
        ProblemAnswers.retryAfter(failure)
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return answer.body(problem);
    }
}
