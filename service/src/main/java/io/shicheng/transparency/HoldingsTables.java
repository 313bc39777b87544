package io.shicheng.transparency;

import io.shicheng.disclosure.answer.DisclosedHoldings;
import io.shicheng.disclosure.answer.DisclosedHoldings.Agreed;
import io.shicheng.disclosure.answer.DisclosedHoldings.Count;
import io.shicheng.disclosure.answer.DisclosedHoldings.Use;
import io.shicheng.message.Word;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much is held, as tables of Markdown. */
final class HoldingsTables {
    private static final String TIES = "ties.";

    private final DisclosedHoldings held;
    private final Declaration declared;
    private final Language language;

    HoldingsTables(DisclosedHoldings held, Declaration declared, Language language) {
        this.held = held;
        this.declared = declared;
        this.language = language;
    }

    String counts() {
        StringBuilder table = new StringBuilder("| | |\n|---|---|");
        for (Count count : held.counts()) {
            table.append("\n| ").append(counted(count.what()));
            table.append(" | ").append(number(count.number())).append(" |");
        }
        return table.toString();
    }

    private String counted(String what) {
        if (!what.startsWith(TIES)) {
            return Facts.word("held." + what, language);
        }
        Word kind = Word.of("tie", what.substring(TIES.length()));
        return Facts.word("held.ties", language).replace("{0}", kind.in(language.locale()));
    }

    /** People by all that they agreed to. */
    String consents() {
        if (held.agreed().isEmpty() && held.others() == null) {
            return Facts.word("few", language);
        }
        StringBuilder table = new StringBuilder(Facts.word("consents.heading", language)).append("\n|---|---|");
        for (Agreed agreed : held.agreed()) {
            String to = agreed.to().stream()
                    .map(each -> Facts.word("scope." + each.scope(), language) + " (`" + each.purpose() + "`, `"
                            + each.receiver() + "`)")
                    .collect(Collectors.joining("; "));
            table.append("\n| ")
                    .append(to)
                    .append(" | ")
                    .append(number(agreed.people()))
                    .append(" |");
        }
        table.append("\n| ").append(Facts.word("consents.others", language));
        return table.append(" | ").append(number(held.others())).append(" |").toString();
    }

    /** A purpose or receiver that the notice does not explain is for somebody to write. */
    String uses() {
        if (held.uses().isEmpty()) {
            return Facts.word("none", language);
        }
        StringBuilder table = new StringBuilder(Facts.word("uses.heading", language)).append("\n|---|---|");
        for (Use use : held.uses()) {
            table.append("\n| ").append(explained(use.purpose(), declared.purposes()));
            table.append(" | ")
                    .append(explained(use.receiver(), declared.receivers()))
                    .append(" |");
        }
        return table.toString();
    }

    private String explained(String code, Map<String, Wording> wordings) {
        Wording wording = wordings.get(code);
        return wording == null ? "`" + code + "` " + language.gap() : wording.in(language) + " (`" + code + "`)";
    }

    /** Null is too few to say, or nothing. */
    String number(@Nullable Long number) {
        return number == null ? Facts.word("few", language) : String.format("%,d", number);
    }
}
