package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.csr.CsrGraph;
import java.util.BitSet;
import java.util.Map;

/**
 * What a plan is made of.
 *
 * @param connected who has a tie, and so counts
 * @param without who may not be chosen
 */
record PlanSetting(CsrGraph graph, BitSet connected, Wish wish, int[] without, Map<String, Integer> vertexOf) {}
