package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;

/** A person's word that they are not to be ranked, nor proposed as a contact. */
@HoldsPeople
public record Objection(NodeKey person, LocalDate since) {}
