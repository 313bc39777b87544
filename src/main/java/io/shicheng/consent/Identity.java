package io.shicheng.consent;

import org.jspecify.annotations.Nullable;

/** Who a person is, as the source has it; exists only where there is a ground to hold it. */
public record Identity(String sourceId, @Nullable String name) {}
