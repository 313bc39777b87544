package io.shicheng.transparency;

import io.shicheng.account.Account;
import io.shicheng.account.Accounts;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedHoldings;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.retention.RetentionPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The impact assessment, filled as far as a program can; what only a person can say is marked. */
@Component
public class Assessment {
    private final StoreLocation location;
    private final RetentionPeriod period;
    private final HoldingsDisclosure holdings;
    private final Accounts accounts;
    private final Environment environment;
    private final Clock clock;

    Assessment(
            StoreLocation location,
            RetentionPeriod period,
            HoldingsDisclosure holdings,
            Accounts accounts,
            Environment environment,
            Clock clock) {
        this.location = location;
        this.period = period;
        this.holdings = holdings;
        this.accounts = accounts;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * As Markdown, in English and below it in Chinese.
     *
     * @throws NoticeException if what an admin declares cannot be read
     * @throws io.shicheng.disclosure.DisclosureException if the viewer is neither steward nor admin
     */
    public String text(Viewer viewer) {
        DisclosedHoldings held = holdings.holdings(viewer);
        Declaration declared = DeclarationFile.read(location.folder().resolve(DeclarationFile.NAME));
        return part(held, declared, Language.EN) + "\n---\n\n" + part(held, declared, Language.ZH);
    }

    private String part(DisclosedHoldings held, Declaration declared, Language language) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> facts = Facts.of(declared, period, holdings.smallest(), language);
        HoldingsTables tables = new HoldingsTables(held, declared, language);
        facts.put("today", today.toString());
        facts.put("nextReview", today.plusYears(1).toString());
        facts.put("revision", String.valueOf(held.revision()));
        facts.put("holdings", tables.counts());
        facts.put("consents", tables.consents());
        facts.put("uses", tables.uses());
        facts.put("firstEnd", day(held.firstEnd()));
        facts.put("lastEnd", day(held.lastEnd()));
        facts.put("lastRun", day(held.lastRun()));
        facts.put("keys", keys(language));
        facts.put("accounts", accounts(language));
        return withGapsCounted(facts, language);
    }

    /** The text says itself how much is left to fill in, so it is filled twice. */
    private static String withGapsCounted(Map<String, String> facts, Language language) {
        Template template = Template.of("assessment", language);
        facts.put("gaps", "0");
        int found = template.filled(facts).split(Pattern.quote(language.gap()), -1).length - 1;
        facts.put("gaps", String.valueOf(found - 1)); // one explains the mark
        return template.filled(facts);
    }

    /** How many there are in each role; not whose. */
    private String accounts(Language language) {
        SortedMap<String, Long> byRole = new TreeMap<>();
        accounts.all().stream()
                .filter(Account::active)
                .forEach(account -> byRole.merge(account.role().role().code(), 1L, Long::sum));
        List<String> counts = new ArrayList<>();
        byRole.forEach((role, number) -> counts.add(Facts.word("role." + role, language) + " " + number));
        return counts.isEmpty() ? Facts.word("noAccounts", language) : String.join(", ", counts);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    /** Where the master key is; never the key, and no path of this machine. */
    private String keys(Language language) {
        String place = isSet("SHICHENG_MASTER_KEY")
                ? "keys.environment"
                : isSet("SHICHENG_KEYSTORE") ? "keys.keystore" : "keys.file";
        return Facts.word(place, language);
    }

    private boolean isSet(String name) {
        String value = environment.getProperty(name);
        return value != null && !value.isBlank();
    }
}
