package io.shicheng.web.accounts;

import io.shicheng.account.ApiTokens;
import io.shicheng.account.ApiTokens.ApiToken;
import io.shicheng.account.ApiTokens.NewApiToken;
import io.shicheng.audit.ActingAccount;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens of accounts. Only its holder makes one for an account: an admin, who sees no personal data, cannot come by the
 * token of a steward. But an admin may revoke all.
 */
@Tag(name = "accounts")
@RestController
@RequestMapping("/api/v1/accounts/{id}/tokens")
class TokenController {
    private static final int DAYS = 90;
    private final ApiTokens tokens;
    private final CurrentViewer current;

    TokenController(ApiTokens tokens, CurrentViewer current) {
        this.tokens = tokens;
        this.current = current;
    }

    /** @param days until it expires, 1 to 366; 90 by default */
    record NewToken(@Nullable Integer days) {}

    @Operation(
            operationId = "listTokens",
            summary = "The tokens of an account that have not expired, without their secrets")
    @GetMapping
    List<ApiToken> all(@PathVariable String id) {
        ownOrAdmin(id);
        return tokens.of(id);
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "makeToken",
            summary = "Make a token for one's own account; its secret is in this answer and in no other")
    @PostMapping
    ResponseEntity<NewApiToken> make(@PathVariable String id, @RequestBody NewToken wish) {
        if (!own(id)) {
            throw new ApiException(ProblemCode.NOT_ALLOWED, "id", id);
        }
        Integer days = wish.days();
        NewApiToken made = tokens.make(id, days == null ? DAYS : days, current.actor());
        return ResponseEntity.created(URI.create(
                        "/api/v1/accounts/" + id + "/tokens/" + made.token().id()))
                .body(made);
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(operationId = "revokeToken", summary = "Revoke a token; it works no more from the next request on")
    @DeleteMapping("/{token}")
    ResponseEntity<Void> revoke(@PathVariable String id, @PathVariable String token) {
        ownOrAdmin(id);
        tokens.revoke(id, token, current.actor());
        return ResponseEntity.noContent().build();
    }

    private static boolean own(String id) {
        return id.equals(ActingAccount.current());
    }

    private void ownOrAdmin(String id) {
        if (!own(id) && !(current.viewer() instanceof Viewer.Admin)) {
            throw new ApiException(ProblemCode.NOT_ALLOWED, "id", id);
        }
    }
}
