package io.shicheng.consent.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditQuery;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.consent.retention.Retention;
import io.shicheng.store.TestStore;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.store.warning.StoreWarnings.Warning;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** That the log was cut stands in the log and beside it, and so is told by every process until somebody took note. */
class CutLogWarningIT {
    private static final LocalDate EARLY = LocalDate.of(2022, 3, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 6, 1);

    @TempDir
    Path store;

    private static void append(ConfigurableApplicationContext context) {
        context.getBean(AuditLog.class)
                .append(AuditEvent.of(Actor.operator(), AuditAction.TERMS_CHANGED, "", List.of()));
    }

    private static List<Warning> look(ConfigurableApplicationContext context) {
        context.getBean(StandingWarnings.class).look();
        return context.getBean(StoreWarnings.class).all().stream()
                .filter(each -> each.code().equals(LossWatch.LOG_CUT))
                .toList();
    }

    @Test
    void aCutIsToldAfterARestartUntilItIsAcknowledgedAndTheNextOneAgain() {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(EARLY, TestStore.warm(store))) {
            append(context);
            append(context);
            assertThat(look(context)).as("nothing was cut").isEmpty();
        }
        cut(LATE, 1);
        for (int start = 0; start < 2; start++) {
            try (ConfigurableApplicationContext context = TestStore.applicationOn(LATE, store)) {
                AuditLog log = context.getBean(AuditLog.class);
                assertThat(look(context)).singleElement().satisfies(told -> {
                    assertThat(told.over()).isTrue();
                    assertThat(told.since()).isEqualTo(cuts(log, 1).getFirst());
                    assertThat(told.text().english()).contains("" + log.cutUpTo(), "acknowledge");
                });
            }
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LATE, store)) {
            StandingWarnings warnings = context.getBean(StandingWarnings.class);
            AuditLog log = context.getBean(AuditLog.class);
            assertThat(warnings.acknowledge(LossWatch.LOG_CUT, null, Actor.operator()))
                    .isTrue();
            assertThat(log.find(query(AuditAction.WARNING_ACKNOWLEDGED)).entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.event().reason()).isEqualTo("log_cut up to " + log.cutUpTo()));
            assertThat(warnings.acknowledge(LossWatch.LOG_CUT, null, Actor.operator()))
                    .as("a second time")
                    .isFalse();
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LATE, store)) {
            assertThat(look(context)).as("acknowledged").isEmpty();
        }
        cut(LATE.plusYears(4), 1);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LATE.plusYears(4), store)) {
            assertThat(look(context)).as("cut again").hasSize(1);
        }
    }

    private void cut(LocalDate day, long atLeast) {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(day, store)) {
            append(context);
            TestStore.confirmDate(context);
            assertThat(context.getBean(Retention.class).cutLog()).isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static AuditQuery query(AuditAction action) {
        return new AuditQuery(null, null, null, action, null, null, 10);
    }

    private static List<Instant> cuts(AuditLog log, int most) {
        return log.find(query(AuditAction.LOG_CUT)).entries().stream()
                .limit(most)
                .map(entry -> entry.at())
                .toList();
    }
}
