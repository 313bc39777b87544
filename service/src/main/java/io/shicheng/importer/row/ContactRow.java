package io.shicheng.importer.row;

import io.shicheng.graph.personal.Channel;

/** A row of the table contacts. */
public record ContactRow(Place place, String person, Channel channel, String value) {
    /** Never the value. */
    @Override
    public String toString() {
        return "ContactRow[" + place.source().file() + ":" + place.line() + "]";
    }
}
