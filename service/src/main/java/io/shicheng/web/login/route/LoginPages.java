package io.shicheng.web.login.route;

import io.shicheng.web.provider.IdentityProviders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the login page has to offer beside a password. */
@Tag(name = "accounts", description = "Logins, accounts and tokens")
@RestController
class LoginPages {
    private final IdentityProviders providers;

    LoginPages(IdentityProviders providers) {
        this.providers = providers;
    }

    /** @param address where a browser goes to log in there */
    record Provider(String id, String name, String address) {}

    @Operation(
            operationId = "listLoginProviders",
            summary = "The identity providers where one can log in instead of with a password")
    @GetMapping("/api/v1/login-providers")
    List<Provider> providers() {
        return providers.all().stream()
                .map(one -> new Provider(one.id(), one.name(), one.address()))
                .toList();
    }
}
