package io.shicheng.importer.draft;

import io.shicheng.graph.Channel;
import io.shicheng.graph.NodeKey;

/** A contact detail to be sealed and stored. */
public record ContactChange(NodeKey person, Channel channel, String value) {
    /** Never the value. */
    @Override
    public String toString() {
        return "ContactChange[" + person + ", " + channel + "]";
    }
}
