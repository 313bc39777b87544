package io.shicheng.web.accounts;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.Loopback;
import io.shicheng.account.Passwords;
import io.shicheng.audit.ActingAccount;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "accounts")
@RestController
@RequestMapping("/api/v1/password")
class PasswordController {
    private final Passwords passwords;

    PasswordController(Passwords passwords) {
        this.passwords = passwords;
    }

    /** @param link what stands behind the hash sign of the link */
    record ByLink(@Nullable String link, @Nullable String wanted) {
        @Override
        public String toString() {
            return "a password by link";
        }
    }

    record Replaced(@Nullable String current, @Nullable String wanted) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** Whose password it is. */
    record Done(String login) {}

    @Operation(operationId = "setPasswordByLink", summary = "Set a password with a one-time link")
    @PostMapping("/link")
    Done byLink(@RequestBody ByLink wish, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Account account = passwords.setByLink(
                given("link", wish.link()), given("wanted", wish.wanted()), address, Loopback.is(address));
        return new Done(account.login());
    }

    @Operation(
            operationId = "setPassword",
            summary = "Set another password; every session of the account ends, this one too")
    @PostMapping
    ResponseEntity<Done> change(@RequestBody Replaced wish, HttpServletRequest request) {
        String id = ActingAccount.current();
        if (id == null) {
            throw AccountException.of("bad_credentials");
        }
        Account account = passwords.change(
                id, given("current", wish.current()), given("wanted", wish.wanted()), request.getRemoteAddr());
        return ResponseEntity.ok(new Done(account.login()));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, field, null);
        }
        return value;
    }
}
