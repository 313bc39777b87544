package io.shicheng.disclosure.attack;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.snapshot.Snapshots;
import org.springframework.context.ApplicationContext;

/**
 * The gate, and what lies behind it, on one day. The attacker uses the gate and the truth; the rest is to check him.
 */
public record Desk(
        Disclosure gate,
        Inquiry truth,
        Snapshots snapshots,
        GroundsRegister register,
        Vault vault,
        NetworkRegister networks,
        ClassRegister classes) {
    public static Desk of(ApplicationContext context) {
        return new Desk(
                context.getBean(Disclosure.class),
                context.getBean(Inquiry.class),
                context.getBean(Snapshots.class),
                context.getBean(GroundsRegister.class),
                context.getBean(Vault.class),
                context.getBean(NetworkRegister.class),
                context.getBean(ClassRegister.class));
    }
}
