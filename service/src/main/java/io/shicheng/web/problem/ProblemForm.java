package io.shicheng.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A problem in the form that a request asks for: a page for browsers, {@code application/problem+json} for programs.
 *
 * @param body a {@link ProblemDetail}, or a page as text
 */
public record ProblemForm(Object body, MediaType type) {
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** @param path the address that was asked for */
    public static ProblemForm of(ProblemDetail problem, HttpServletRequest request, String path) {
        ProblemPreference wish = ProblemPreference.of(request);
        return wish.page()
                ? new ProblemForm(ProblemPage.of(problem, path, wish.language()), PAGE)
                : new ProblemForm(problem, MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** In which language this request is told of problems. */
    public static Locale language(HttpServletRequest request) {
        return ProblemPreference.of(request).language();
    }

    /** The answer, with what it depends on. */
    public static ResponseEntity.BodyBuilder answer(ProblemDetail problem, ProblemForm form) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(form.type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
