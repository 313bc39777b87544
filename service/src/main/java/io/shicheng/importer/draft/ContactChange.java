package io.shicheng.importer.draft;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;

/** A contact detail to be sealed and stored. */
public record ContactChange(NodeKey person, Channel channel, String value) {
    /** Never the value. */
    @Override
    public String toString() {
        return "ContactChange[" + person + ", " + channel + "]";
    }
}
