package io.shicheng.exporter.citation;

import io.shicheng.exporter.Headings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes how to cite a ranking. The stream is not closed. */
public final class CitationExporter {
    private static final String VERSION = "kernels ";
    /** Of LaTeX, in the order in which they are replaced. */
    private static final List<String> SPECIAL = List.of("{", "}", "&", "%", "$", "#", "_");

    private CitationExporter() {}

    /**
     * @param ranking what it takes to get the same again, by name
     * @param date on which it was asked for
     * @param address of the page that asks the same, or null
     */
    public static void write(
            SortedMap<String, String> ranking,
            CitationFormat format,
            LocalDate date,
            @Nullable String address,
            Locale locale,
            OutputStream out)
            throws IOException {
        CitedResult cited = CitedResult.of(ranking, date, address, locale);
        String text = switch (format) {
            case BIBTEX -> bibtex(cited);
            case GBT7714 -> gbt7714(cited, new Headings(locale));
            case CSL -> csl(cited);
            case PYTHON, R -> script(format.fileName(), cited);
        };
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bibtex(CitedResult cited) {
        StringBuilder text = new StringBuilder("@misc{shicheng-" + cited.id() + ",\n");
        field(text, "author", "{" + latex(cited.author()) + "}");
        field(text, "title", "{" + latex(cited.title()) + "}");
        field(text, "year", String.valueOf(cited.date().getYear()));
        field(text, "month", String.valueOf(cited.date().getMonthValue()));
        field(text, "version", VERSION + latex(cited.kernelVersion()));
        field(text, "number", cited.id());
        if (cited.address() != null) {
            field(text, "url", cited.address());
            field(text, "urldate", cited.date().toString());
        }
        field(text, "note", latex(cited.noted()));
        return text.append("}\n").toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static String latex(String text) {
        String escaped = text.replace("\\", "/").replace("~", "-").replace("^", "");
        for (String sign : SPECIAL) {
            escaped = escaped.replace(sign, "\\" + sign);
        }
        return escaped;
    }

    /** Who. What: which one[data set, online]. Edition. (day it is of)[day it was looked at]. Where. */
    private static String gbt7714(CitedResult cited, Headings headings) {
        String kind = cited.address() == null ? "[DS]. " : "[DS/OL]. ";
        String edition = headings.text("cite.edition").replace("{0}", cited.kernelVersion());
        String line = cited.author() + ". " + cited.title() + ": " + cited.id() + kind + edition + ". (" + cited.date()
                + ")[" + cited.date() + "].";
        return line + (cited.address() == null ? "" : " " + cited.address() + ".") + "\n";
    }

    private static String csl(CitedResult cited) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode item = json.createObjectNode();
        item.put("id", "shicheng-" + cited.id());
        item.put("type", "dataset");
        item.put("title", cited.title());
        item.putArray("author").addObject().put("literal", cited.author());
        date(item.putObject("issued"), cited.date());
        item.put("number", cited.id());
        item.put("version", VERSION + cited.kernelVersion());
        if (cited.address() != null) {
            item.put("URL", cited.address());
            date(item.putObject("accessed"), cited.date());
        }
        item.put("note", cited.noted());
        return json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(json.createArrayNode().add(item)) + "\n";
    }

    private static void date(ObjectNode field, LocalDate date) {
        field.putArray("date-parts")
                .addArray()
                .add(date.getYear())
                .add(date.getMonthValue())
                .add(date.getDayOfMonth());
    }

    /** What is put into it stands in a string between double quotes, of both languages. */
    private static String script(String name, CitedResult cited) {
        try (InputStream in = CitationExporter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{title}}", quoted(cited.title()))
                    .replace("{{source}}", quoted(cited.author() + ", " + cited.id() + ", " + cited.date()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ");
    }
}
