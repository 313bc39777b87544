package io.shicheng.consent.integrity;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.store.warning.StoreWarnings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
class IntegrityConfiguration {
    @Bean
    LossWatch lossWatch(LostFiles losses, SealedFiles files, AuditLog audit, StoreWarnings warnings, Clock clock) {
        return new LossWatch(losses, files, audit, warnings, clock);
    }

    /** Looks when a service starts, so that its log tells too. */
    @Bean
    @ConditionalOnWebApplication
    LookAtStart lookAtStart(StandingWarnings warnings) {
        return new LookAtStart(warnings);
    }

    record LookAtStart(StandingWarnings warnings) {
        @EventListener(ApplicationReadyEvent.class)
        void look() {
            warnings.look();
        }
    }
}
