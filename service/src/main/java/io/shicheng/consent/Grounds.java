package io.shicheng.consent;

import io.shicheng.consent.key.Identity;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Sealed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The grounds on which people may be shown, as of one revision of the store and one day. Asks are answered from memory.
 */
@HoldsPeople
public interface Grounds {
    /** Grounds of equal states answer alike. */
    String state();

    /** Who may be shown to everybody: died or born long ago, with a source. */
    boolean historical(NodeKey person);

    /** Whether the person was made up by the sample generator. */
    boolean generated(NodeKey person);

    /**
     * Whether the person is not to be ranked, nor proposed as a contact: they said so, or had themselves erased and
     * agreed to nothing since.
     */
    boolean objected(NodeKey person);

    /** All consents of the person since they were last erased, also those that are withdrawn, over or to come. */
    List<Consent> consents(NodeKey person);

    /** Consents of the person that hold today. */
    List<Consent> activeConsents(NodeKey person);

    /**
     * The consent that holds today for this scope, purpose and receiver, if there is one.
     *
     * @param purpose null for any
     * @param receiver null for any
     */
    Optional<Consent> consent(NodeKey person, ConsentScope scope, @Nullable String purpose, @Nullable String receiver);

    /**
     * Everybody who agreed to be contacted by the receiver for the purpose and did not object, in the order of keys.
     */
    List<NodeKey> contactable(String purpose, String receiver);

    /** Whether a name is held that {@link #identity} opens: the person has a ground today. Opens nothing. */
    boolean identified(NodeKey person);

    /** Everybody of whom such a name is held, in the order of keys, and the name as it is sealed. Opens nothing. */
    SortedMap<NodeKey, Sealed> names();

    /** Opens the name; empty where the person has no ground today. */
    Optional<Identity> identity(NodeKey person);

    /** Nothing is held of whom the store does not know, nor of living people anything but the namespace. */
    Particulars particulars(NodeKey person);

    /** Empty unless the person agreed today to be contacted by the receiver for the purpose. */
    Map<Channel, String> contacts(NodeKey person, String purpose, String receiver);
}
