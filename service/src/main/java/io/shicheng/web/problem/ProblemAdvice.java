package io.shicheng.web.problem;

import io.shicheng.message.RefusedException;
import io.shicheng.message.Vocabulary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a request ends with into a problem. */
@RestControllerAdvice
class ProblemAdvice {
    private final Vocabulary vocabulary;

    ProblemAdvice(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> problem(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        ProblemDetail problem = ProblemAnswers.of(
                failure instanceof RefusedException refused ? refused.named(vocabulary) : failure,
                ProblemForm.language(request));
        ProblemForm form = ProblemForm.of(problem, request, request.getRequestURI());
        ResponseEntity.BodyBuilder answer = ProblemForm.answer(problem, form);
        if (failure instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedHttpMethods() != null) {
            answer.headers(method.getHeaders());
        }
        ProblemAnswers.retryAfter(failure)
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return answer.body(form.body());
    }
}
