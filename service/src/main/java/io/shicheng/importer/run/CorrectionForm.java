package io.shicheng.importer.run;

import io.shicheng.consent.own.CorrectionRules;
import io.shicheng.graph.Channel;
import io.shicheng.importer.row.PersonRow;
import io.shicheng.importer.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what people put right as if it were rows of the tables people and contacts. */
@Component
class CorrectionForm implements CorrectionRules {
    private final Form form;

    CorrectionForm(Form form) {
        this.form = form;
    }

    @Override
    public List<Term> disciplines() {
        return form.terms().list("discipline").inChinese().entrySet().stream()
                .map(term -> new Term(term.getKey(), term.getValue().isEmpty() ? null : term.getValue()))
                .toList();
    }

    @Override
    public Map<String, String> read(Map<String, String> values, Locale language) {
        Map<String, String> ofPerson = new HashMap<>(values);
        Map<String, String> read = new HashMap<>();
        for (Channel channel : Channel.values()) {
            String value = ofPerson.remove(channel.code());
            if (value != null) {
                form.read(Table.CONTACTS, "person", Map.of("channel", channel.code(), "value", value), language)
                        .contacts()
                        .forEach(row -> read.put(channel.code(), row.value()));
            }
        }
        PersonRow person = form.read(Table.PEOPLE, "id", ofPerson, language)
                .people()
                .iterator()
                .next();
        put(read, "name", person.name());
        put(read, "cluster", person.cluster());
        put(read, "discipline", person.discipline());
        return read;
    }

    private static void put(Map<String, String> read, String field, @Nullable String value) {
        if (value != null) {
            read.put(field, value);
        }
    }
}
