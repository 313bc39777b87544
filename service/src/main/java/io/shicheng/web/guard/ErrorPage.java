package io.shicheng.web.guard;

import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.ProblemForm;
import io.shicheng.web.problem.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what fails before or after a controller has it, in the same form as all other problems. */
@Hidden
@RestController
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) {
        // what the server refuses by itself comes here past all filters
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        SecurityHeaders.write(path, request.isSecure(), response);
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
                ? HttpStatus.valueOf(number)
                : HttpStatus.NOT_FOUND;
        ProblemCode code = switch (status) {
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case CONTENT_TOO_LARGE -> ProblemCode.UPLOAD_TOO_LARGE;
            case REQUEST_TIMEOUT -> ProblemCode.TOO_SLOW;
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> ProblemCode.REQUEST_REFUSED;
            default -> status.is4xxClientError() ? ProblemCode.REQUEST_REFUSED : ProblemCode.INTERNAL_ERROR;
        };
        ProblemDetail problem = Problems.of(code, ProblemForm.language(request));
        problem.setStatus(status);
        ProblemForm form = ProblemForm.of(problem, request, path);
        return ProblemForm.answer(problem, form).body(form.body());
    }
}
