package io.shicheng.importer.row;

import io.shicheng.graph.personal.ConsentTerms;

/** A row of the table consents. */
public record ConsentRow(Place place, String person, ConsentTerms terms) {}
