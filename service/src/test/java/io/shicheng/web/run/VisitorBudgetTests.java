package io.shicheng.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.account.Origin;
import io.shicheng.threads.Client;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisitorBudgetTests {
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Client ONE = Origin.of("192.0.2.1").client();

    private Duration now = Duration.ofHours(1);
    private final VisitorBudget budget = new VisitorBudget(TWO_MINUTES, () -> now.toNanos());

    @Test
    void somebodyWhoUsedItUpWaitsUntilSomeOfItIsBack() {
        budget.spent(ONE, Duration.ofSeconds(119));
        assertThat(budget.left(ONE)).isZero();
        budget.spent(ONE, Duration.ofSeconds(13));
        Duration wait = budget.left(ONE);
        // 12 seconds too many, of which one comes back every five
        assertThat(wait).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
        assertThat(budget.left(Origin.of("192.0.2.2").client())).isZero();
        now = now.plus(wait).plusMillis(1);
        assertThat(budget.left(ONE)).isZero();
        budget.spent(ONE, Duration.ofSeconds(1));
        assertThat(budget.left(ONE)).isPositive();
        now = now.plus(VisitorBudget.WINDOW);
        budget.spent(ONE, Duration.ofSeconds(119));
        assertThat(budget.left(ONE)).isZero();
    }

    @Test
    void theAddressesOfOneNetworkAreOneVisitorAndTheNetworksOfASiteHaveALimitTogether() {
        budget.spent(Origin.of("2001:db8:1:2::1").client(), TWO_MINUTES);
        assertThat(budget.left(Origin.of("2001:db8:1:2:ffff::9").client())).isPositive();
        Client fresh = Origin.of("2001:db8:1:ffff::1").client();
        assertThat(budget.left(fresh)).isZero();
        for (int i = 0; i < VisitorBudget.SITE_SHARES; i++) {
            budget.spent(Origin.of("2001:db8:1:a" + i + "::1").client(), Duration.ofSeconds(110));
        }
        assertThat(budget.left(fresh)).isPositive();
        assertThat(budget.left(Origin.of("2001:db8:2::1").client())).isZero();
    }

    @Test
    void aBudgetThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new VisitorBudget(Duration.ZERO, () -> 0))
                .hasMessageContaining("shicheng.web.visitor-computation")
                .hasMessageContaining("2m");
    }
}
