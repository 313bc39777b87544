package io.shicheng.web.connection;

import io.shicheng.web.guard.SecurityHeaders;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.ProblemForm;
import io.shicheng.web.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words what the server refuses before the application sees it, such as a request line that is none, as all other
 * problems are worded; the server's own page is HTML and says which server it is.
 */
final class ProblemValve extends ErrorReportValve {
    /** Nothing of what is refused is kept, whatever it asked for; its path may be none. */
    private static final String DATA = "/api/";

    private final JsonMapper json;

    ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean own = failure != null && status >= 500;
        ProblemDetail problem = Problems.of(
                own ? ProblemCode.INTERNAL_ERROR : ProblemCode.REQUEST_REFUSED, ProblemForm.language(request));
        problem.setStatus(status);
        ProblemForm form = ProblemForm.of(problem, request, "");
        byte[] body = (form.body() instanceof String page ? page : json.writeValueAsString(problem))
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(form.type().toString());
            SecurityHeaders.write(DATA, request.isSecure(), response);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.getCoyoteResponse().action(ActionCode.CLOSE, null);
        } catch (IOException | IllegalStateException e) {
            // the client is gone, and with it whom to tell
        }
    }
}
