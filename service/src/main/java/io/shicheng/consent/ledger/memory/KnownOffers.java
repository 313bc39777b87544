package io.shicheng.consent.ledger.memory;

import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.subject.ConsentText.Offer;
import io.shicheng.consent.subject.ConsentText.Offers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Purposes and receivers that somebody agreed to once. They are read by everybody who may agree to them too, so they
 * stay when the last who agreed is erased: else their going would tell who that was. They are words, and hold nobody.
 */
public final class KnownOffers implements Offers {
    private static final String KIND = "offers";
    private static final String NAME = "all";
    private static final TypeReference<List<Offer>> OFFERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;
    private final StoreGroundsRegister register;
    private @Nullable Set<Offer> known;

    public KnownOffers(SealedFiles files, StoreGroundsRegister register) {
        this.files = files;
        this.register = register;
    }

    /** Those that people agree to by now are kept with it, which is also to be done before anybody is erased. */
    @Override
    public synchronized List<Offer> all() {
        Set<Offer> before = known == null ? read() : known;
        Set<Offer> now = sorted(before);
        for (Ledger.Entry entry : register.ledger().entries().values()) {
            entry.consents()
                    .forEach(consent -> now.add(
                            new Offer(consent.terms().purpose(), consent.terms().receiver())));
        }
        if (now.size() > before.size()) {
            files.write(KIND, NAME, JSON.writeValueAsBytes(new ArrayList<>(now)));
        }
        known = now;
        return List.copyOf(now);
    }

    private static Set<Offer> sorted(Iterable<Offer> offers) {
        Set<Offer> sorted = new TreeSet<>(Comparator.comparing(Offer::receiver).thenComparing(Offer::purpose));
        offers.forEach(sorted::add);
        return sorted;
    }

    /** Nothing if it is lost: then those are known that people agree to at the moment. */
    private Set<Offer> read() {
        return sorted(files.read(KIND, NAME).flatMap(KnownOffers::parsed).orElse(List.of()));
    }

    private static Optional<List<Offer>> parsed(byte[] content) {
        try {
            return Optional.of(JSON.readValue(content, OFFERS));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
