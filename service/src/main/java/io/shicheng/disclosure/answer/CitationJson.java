package io.shicheng.disclosure.answer;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a citation with its numbers as numbers, so that programs need not turn texts into them. */
public final class CitationJson extends ValueSerializer<Map<String, String>> {
    /** Words and ids, which stay texts also where they look like a number. */
    private static final Set<String> TEXTS = Set.of(
            "as",
            "candidates",
            "cluster",
            "directions",
            "kernel_version",
            "measure",
            "namespace",
            "purpose",
            "receiver",
            "snapshot",
            "ties",
            "weights");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:[eE]-?\\d+)?|-?\\d+[eE]-?\\d+");

    @Override
    public void serialize(Map<String, String> citation, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        citation.forEach((name, value) -> {
            json.writeName(name);
            if (!TEXTS.contains(name) && WHOLE.matcher(value).matches()) {
                json.writeNumber(Long.parseLong(value));
            } else if (!TEXTS.contains(name) && DECIMAL.matcher(value).matches()) {
                json.writeNumber(Double.parseDouble(value));
            } else {
                json.writeString(value);
            }
        });
        json.writeEndObject();
    }
}
