package io.shicheng.web.accounts;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.OneTimeLink;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "accounts")
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
    private final Accounts accounts;
    private final CurrentViewer current;

    AccountController(Accounts accounts, CurrentViewer current) {
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * A new account.
     *
     * @param role {@code researcher:PROJECT}, {@code staff:RECEIVER}, {@code steward} or {@code admin}
     * @param providerName who it is at the identity provider, if it logs in there
     */
    record NewAccount(
            @Nullable String login,
            @Nullable String role,
            @Nullable String providerName) {}

    /**
     * What to change; null for what stays.
     *
     * @param state {@code active} or {@code inactive}
     * @param providerName empty to take it away
     */
    record AccountChange(
            @Nullable String role,
            @Nullable String state,
            @Nullable String providerName) {}

    /** @param link where the password is set, after the address of the service; shown this once */
    record LinkView(AccountView account, String link, Instant expiresAt) {
        static LinkView of(OneTimeLink link) {
            return new LinkView(AccountView.of(link.account()), link.path(), link.expiresAt());
        }
    }

    @Operation(operationId = "listAccounts", summary = "All accounts")
    @GetMapping
    List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "makeAccount",
            summary = "Make an account; the answer holds a one-time link to set its password with")
    @PostMapping
    ResponseEntity<LinkView> make(@RequestBody NewAccount wish) {
        Account account = accounts.make(
                given("login", wish.login()),
                AccountRole.parse(given("role", wish.role())),
                wish.providerName(),
                current.actor());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.id()))
                .body(LinkView.of(accounts.link(account.id(), current.actor())));
    }

    @Operation(
            operationId = "changeAccount",
            summary =
                    "Change the role, the state, or the name at the identity provider; holds from the next request on")
    @PatchMapping("/{id}")
    AccountView change(@PathVariable String id, @RequestBody AccountChange change) {
        String role = change.role();
        Accounts.Change wanted = new Accounts.Change(
                role == null ? null : AccountRole.parse(role), active(change.state()), change.providerName());
        return AccountView.of(accounts.change(id, wanted, current.actor()));
    }

    private static @Nullable Boolean active(@Nullable String state) {
        return switch (state) {
            case null -> null;
            case "active" -> true;
            case "inactive" -> false;
            default -> throw new ApiException(ProblemCode.BAD_PARAMETER, "state", state, "active, inactive");
        };
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(operationId = "removeAccount", summary = "Forget an account; the audit log keeps its id")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable String id) {
        accounts.remove(id, current.actor());
        return ResponseEntity.noContent().build();
    }

    @Operation(
            operationId = "makePasswordLink",
            summary = "A new one-time link to set the password with; one given before stops working")
    @PostMapping("/{id}/link")
    LinkView link(@PathVariable String id) {
        return LinkView.of(accounts.link(id, current.actor()));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, field, null);
        }
        return value;
    }
}
