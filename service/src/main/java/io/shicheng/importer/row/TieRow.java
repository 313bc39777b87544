package io.shicheng.importer.row;

import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;

/** A row of the table ties; weight and confidence are 1 where the file says nothing. */
public record TieRow(Place place, TieKind kind, String from, String to, TieFacts facts) {}
