package io.shicheng.web.results;

import io.shicheng.account.Account;
import io.shicheng.account.Accounts;
import io.shicheng.audit.ActingAccount;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "results")
@RestController
class ViewerController {
    private final CurrentViewer current;
    private final Accounts accounts;

    ViewerController(CurrentViewer current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /**
     * Who looks.
     *
     * @param role {@code anonymous}, {@code researcher}, {@code staff} of a receiver, {@code steward}, {@code admin} or
     *     {@code subject}
     * @param account the id of the account that is logged in
     * @param login the name that it is logged in with
     */
    record ViewerView(
            String role,
            @Nullable String project,
            @Nullable String receiver,
            @Nullable String account,
            @Nullable String login) {}

    @Operation(operationId = "getViewer", summary = "With whose eyes the service answers")
    @GetMapping("/api/v1/viewer")
    ViewerView viewer() {
        Viewer viewer = current.viewer();
        Optional<Account> account = Optional.ofNullable(ActingAccount.current()).flatMap(accounts::byId);
        return new ViewerView(
                viewer.role().code(),
                viewer instanceof Viewer.Researcher researcher ? researcher.project() : null,
                viewer instanceof Viewer.Staff staff ? staff.receiver() : null,
                account.map(Account::id).orElse(null),
                account.map(Account::login).orElse(null));
    }
}
