package io.shicheng.consent.key;

import io.shicheng.graph.HoldsPeople;
import org.jspecify.annotations.Nullable;

/** Who a person is, as the source has it; exists only where there is a ground to hold it. */
@HoldsPeople
public record Identity(String sourceId, @Nullable String name) {}
