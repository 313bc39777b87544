package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;

/** Where a person may be reached, sealed; held only under a consent to be contacted. */
@HoldsPeople
public record ContactDetail(NodeKey person, Channel channel, Sealed value) {
    /** One a person and channel. */
    public String key() {
        return keyOf(person, channel);
    }

    public static String keyOf(NodeKey person, Channel channel) {
        return person.value() + ' ' + channel.name();
    }
}
