package io.shicheng.transparency;

import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.HoldingsDisclosure.Smallest;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.store.retention.RetentionPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;

/** What documents state of the configuration, and what the keeper declares. */
final class Facts {
    /** As the importer decides who is historical, and how long a citation may be; a test compares them. */
    static final int HISTORICAL_YEARS = 110;

    static final int CITATION = 300;

    private Facts() {}

    static Map<String, String> of(Declaration declared, RetentionPeriod period, Smallest smallest, Language language) {
        Map<String, String> facts = new HashMap<>();
        facts.put("gap", language.gap());
        facts.put(
                "controller",
                declared.keeper() == null ? language.gap() : declared.keeper().in(language));
        facts.put("contact", declared.contact() == null ? language.gap() : declared.contact());
        facts.put("purposes", list(declared.purposes(), language));
        facts.put("receivers", list(declared.receivers(), language));
        facts.put("years", String.valueOf(period.years()));
        facts.put("mostYears", String.valueOf(RetentionPeriod.MOST_YEARS));
        facts.put("auditYears", String.valueOf(AuditLog.KEPT.getYears()));
        facts.put("fewest", String.valueOf(smallest.alike()));
        facts.put("fewestInTotal", String.valueOf(smallest.counted()));
        facts.put("historicalYears", String.valueOf(HISTORICAL_YEARS));
        facts.put("citation", String.valueOf(CITATION));
        facts.put("scopes", scopes(language));
        facts.put("channels", channels(language));
        return facts;
    }

    private static String list(SortedMap<String, Wording> wordings, Language language) {
        if (wordings.isEmpty()) {
            return "* " + language.gap();
        }
        List<String> lines = new ArrayList<>();
        wordings.forEach((code, wording) -> lines.add("* " + wording.in(language) + " (`" + code + "`)"));
        return String.join("\n", lines);
    }

    private static String scopes(Language language) {
        List<String> scopes = new ArrayList<>();
        for (ConsentScope scope : ConsentScope.values()) {
            scopes.add(word("scope." + scope.code(), language));
        }
        return String.join(language == Language.EN ? "; " : "；", scopes);
    }

    private static String channels(Language language) {
        List<String> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            channels.add(word("channel." + channel.code(), language));
        }
        return String.join(language == Language.EN ? ", " : "、", channels);
    }

    /** A word of the documents. */
    static String word(String key, Language language) {
        return ResourceBundle.getBundle(
                        "io.shicheng.transparency.words",
                        language == Language.ZH ? Locale.CHINESE : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
