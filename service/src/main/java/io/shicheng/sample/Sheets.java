package io.shicheng.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The seven tables of a sample, written row by row. */
final class Sheets implements Closeable {
    final CsvFile clusters;
    final CsvFile people;
    final CsvFile organisations;
    final CsvFile works;
    final CsvFile ties;
    final CsvFile consents;
    final CsvFile contacts;

    Sheets(Path folder) throws IOException {
        Files.createDirectories(folder);
        clusters = new CsvFile(folder.resolve("clusters.csv"), "id", "name_zh", "name_en", "lat", "lon");
        people = new CsvFile(
                folder.resolve("people.csv"), "id", "name", "cluster", "discipline", "born", "died", "source");
        organisations = new CsvFile(folder.resolve("organisations.csv"), "id", "kind", "name", "cluster", "source");
        works = new CsvFile(folder.resolve("works.csv"), "id", "title", "year", "cluster", "source");
        ties = new CsvFile(
                folder.resolve("ties.csv"),
                "kind",
                "from",
                "to",
                "basis",
                "source",
                "since",
                "until",
                "weight",
                "confidence",
                "role",
                "department",
                "level");
        consents = new CsvFile(
                folder.resolve("consents.csv"),
                "person",
                "scope",
                "purpose",
                "receiver",
                "given_on",
                "expires_on",
                "how",
                "evidence",
                "text_version");
        contacts = new CsvFile(folder.resolve("contacts.csv"), "person", "channel", "value");
    }

    @Override
    public void close() throws IOException {
        for (CsvFile sheet : new CsvFile[] {clusters, people, organisations, works, ties, consents, contacts}) {
            sheet.close();
        }
    }
}
