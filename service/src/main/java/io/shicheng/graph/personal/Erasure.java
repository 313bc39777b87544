package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a person was erased. It holds nothing of what was; it keeps a file that still names the person from naming them
 * again.
 *
 * @param receipt by which the person can refer to it
 */
@HoldsPeople
public record Erasure(UUID receipt, NodeKey person, LocalDate on) {}
