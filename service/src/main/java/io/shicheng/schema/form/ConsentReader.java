package io.shicheng.schema.form;

import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.message.Word;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.schema.term.Terms;
import io.shicheng.schema.value.ValueRule;
import io.shicheng.schema.value.ValueRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what somebody agreed to, in a row of the table consents or a form of its columns. */
public final class ConsentReader {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final LocalDate today;
    private final ValueRule<ConsentScope> scope;
    private final ValueRule<String> purpose = ValueRules.code("purpose");
    private final ValueRule<String> receiver = ValueRules.code("receiver");
    private final ValueRule<LocalDate> day = ValueRules.day();
    private final ValueRule<String> how;
    private final ValueRule<String> evidence = ValueRules.citation();
    private final ValueRule<String> version = ValueRules.version("text_version");
    private final UnaryOperator<String> pool;

    /** @param pool gives one string for the many rows that hold the same */
    public ConsentReader(Terms terms, LocalDate today, UnaryOperator<String> pool) {
        this.today = today;
        this.pool = pool;
        this.scope = ValueRules.word(
                "scope",
                terms.list("scope"),
                ConsentScope::ofCode,
                Word.allTyped(
                        "scope",
                        Arrays.stream(ConsentScope.values())
                                .map(ConsentScope::code)
                                .toList()));
        this.how = ValueRules.term("how", terms.list("how"));
    }

    /** Of no use where the values are {@linkplain ValueReader#refused refused}. */
    public ConsentTerms read(ValueReader values) {
        ConsentTerms terms = new ConsentTerms(
                values.required("scope", scope, ConsentScope.NAMED),
                pool.apply(values.required("purpose", purpose, "")),
                pool.apply(values.required("receiver", receiver, "")),
                values.required("given_on", day, NO_DAY),
                values.optional("expires_on", day),
                pool.apply(values.required("how", how, "")),
                values.required("evidence", evidence, ""),
                values.optional("text_version", version));
        checkDays(terms.givenOn(), terms.expiresOn(), values);
        return terms;
    }

    private void checkDays(LocalDate given, @Nullable LocalDate expires, ValueReader values) {
        if (given.isAfter(today)) {
            values.add(ValueCheck.CONSENT_IN_FUTURE, values.spot("given_on", given));
        } else if (expires != null && !expires.isAfter(given)) {
            values.add(ValueCheck.EXPIRES_BEFORE_GIVEN, values.spot("expires_on", expires), given);
        } else if (expires != null && !expires.isAfter(today) && !values.refused()) {
            values.add(ValueCheck.CONSENT_EXPIRED, values.spot("expires_on", expires));
        }
    }
}
