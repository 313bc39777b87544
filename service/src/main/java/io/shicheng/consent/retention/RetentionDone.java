package io.shicheng.consent.retention;

import java.time.LocalDate;

/** Told after each run, so that others erase what they keep outside the store and is past its time. */
public record RetentionDone(LocalDate on) {}
