package io.shicheng.exporter;

import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.disclosure.subject.DisclosedUse;
import io.shicheng.graph.DateRange;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a person's copy of what is held of them as a zip of CSV files, one a kind of record. Columns are called as in
 * files to import, in both languages alike: the copy is for programs. The same records give the same bytes.
 */
public final class SubjectExporter {
    /** The first moment that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SubjectExporter() {}

    /** The stream is not closed. */
    public static void csv(
            DisclosedSubject held, List<DisclosedPlace> places, List<DisclosedUse> uses, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        person("person", List.of(held.record()), held, zip);
        imports(held.imports(), zip);
        contacts("contacts", held.contacts(), zip);
        consents("consents", held.consents(), zip);
        List<LocalDate> objections = held.objectedSince() == null ? List.of() : List.of(held.objectedSince());
        write(zip, "objection", "objected_since", objections, each -> row(each));
        ties("ties", held.ties(), zip);
        write(zip, "corrections", "field on", held.corrections(), each -> row(each.field(), each.on()));
        write(
                zip,
                "contestations",
                "id tie kind reason on settled_on outcome",
                held.contestations(),
                each -> row(
                        each.id(),
                        each.tieId(),
                        each.kind(),
                        each.reason(),
                        each.on(),
                        each.settledOn(),
                        each.outcome()));
        places(places, zip);
        write(
                zip,
                "uses",
                "number at action by account what by_name",
                uses,
                each -> row(
                        each.number(),
                        each.at().toString(),
                        each.action(),
                        each.by(),
                        each.account(),
                        each.what(),
                        each.byName()));
        DisclosedSubject.Earlier earlier = held.earlier();
        if (earlier != null) {
            earlier(earlier, held, zip);
        }
        zip.finish();
    }

    /** What is held of earlier values, in tables like those of what is held now. */
    private static void earlier(DisclosedSubject.Earlier earlier, DisclosedSubject held, ZipOutputStream zip)
            throws IOException {
        person("earlier_person", earlier.record() == null ? List.of() : List.of(earlier.record()), held, zip);
        contacts("earlier_contacts", earlier.contacts(), zip);
        consents("earlier_consents", earlier.consents(), zip);
        ties("earlier_ties", earlier.ties(), zip);
    }

    private static void contacts(String name, List<DisclosedSubject.Contact> contacts, ZipOutputStream zip)
            throws IOException {
        write(
                zip,
                name,
                "channel value imports kept_until",
                contacts,
                each -> row(each.channel(), each.value(), numbers(each.imports()), each.keptUntil()));
    }

    private static void person(
            String name, List<DisclosedSubject.Record> records, DisclosedSubject held, ZipOutputStream zip)
            throws IOException {
        write(
                zip,
                name,
                "gathered_on id name namespace historical cluster discipline born died source imports kept_until",
                records,
                each -> row(
                        held.on(),
                        each.id(),
                        each.name(),
                        each.namespace(),
                        each.historical(),
                        each.clusterId(),
                        each.discipline(),
                        each.born(),
                        each.died(),
                        each.source(),
                        numbers(each.imports()),
                        held.keptUntil()));
    }

    /** Records in other tables name these by their numbers. */
    private static void imports(List<DisclosedSubject.Import> imports, ZipOutputStream zip) throws IOException {
        write(
                zip,
                "imports",
                "number at by people contacts consents ties kept_until",
                imports,
                each -> row(
                        each.number(),
                        each.at().toString(),
                        each.by(),
                        each.brought().get("people"),
                        each.brought().get("contacts"),
                        each.brought().get("consents"),
                        each.brought().get("ties"),
                        each.keptUntil()));
    }

    /**
     * Empty where no file brought it, a question mark where it came before imports were recorded with what they
     * brought.
     */
    private static String numbers(@Nullable List<Long> imports) {
        return imports == null ? "?" : imports.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static void consents(String name, List<DisclosedSubject.Consent> consents, ZipOutputStream zip)
            throws IOException {
        write(
                zip,
                name,
                "id scope purpose receiver given_on expires_on how evidence text_version withdrawn_on state imports kept_until",
                consents,
                each -> row(
                        each.id(),
                        each.terms().scope().code(),
                        each.terms().purpose(),
                        each.terms().receiver(),
                        each.terms().givenOn(),
                        each.terms().expiresOn(),
                        each.terms().how(),
                        each.terms().evidence(),
                        each.terms().textVersion(),
                        each.withdrawnOn(),
                        each.state(),
                        numbers(each.imports()),
                        each.keptUntil()));
    }

    private static void ties(String name, List<DisclosedSubject.Tie> ties, ZipOutputStream zip) throws IOException {
        write(
                zip,
                name,
                "id kind direction other_kind other_id other_name other_detail basis source since until weight confidence role"
                        + " department level imports kept_until",
                ties,
                each -> row(
                        each.id(),
                        each.kind(),
                        each.direction(),
                        each.other().kind(),
                        each.other().id(),
                        each.other().name(),
                        each.other().detail(),
                        each.facts().basis().code(),
                        each.facts().source(),
                        DateRange.textOf(each.facts().since()),
                        DateRange.textOf(each.facts().until()),
                        each.facts().weight(),
                        each.facts().confidence(),
                        each.facts().role(),
                        each.facts().department(),
                        each.facts().level() == null
                                ? null
                                : each.facts().level().code(),
                        numbers(each.imports()),
                        each.keptUntil()));
    }

    private static void places(List<DisclosedPlace> places, ZipOutputStream zip) throws IOException {
        write(
                zip,
                "places",
                "measure network rank named ahead_of_percent value unnamed_ahead_from unnamed_ahead_to population band_from band_to"
                        + " contacts tie_kinds ties counted objected",
                places,
                each -> row(
                        each.measure(),
                        each.network(),
                        each.rank(),
                        each.named(),
                        each.aheadOfPercent(),
                        each.value(),
                        each.unnamedAheadFrom(),
                        each.unnamedAheadTo(),
                        each.population(),
                        each.bandFrom(),
                        each.bandTo(),
                        each.contacts(),
                        String.join(" ", each.tieKinds()),
                        String.join(" ", each.tieIds()),
                        each.counted(),
                        each.objected()));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static <T> void write(
            ZipOutputStream zip, String name, String columns, List<T> records, Function<T, List<@Nullable Object>> row)
            throws IOException {
        ZipEntry entry = new ZipEntry(name + ".csv");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        List<Column> headings = Arrays.stream(columns.split(" "))
                .map(column -> Column.text(column, 20))
                .toList();
        List<List<@Nullable Object>> rows = records.stream().map(row).toList();
        TableWriter.csv(zip, new Sheet(name, headings, rows), TableWriter.ByteOrderMark.UTF_8);
        zip.closeEntry();
    }
}
