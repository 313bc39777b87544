package io.shicheng.graph;

import java.time.LocalDate;

/** A person's word that they are not to be ranked, nor proposed as a contact. */
@HoldsPeople
public record Objection(NodeKey person, LocalDate since) {}
