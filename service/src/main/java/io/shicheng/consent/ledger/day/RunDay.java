package io.shicheng.consent.ledger.day;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The day of the last run, in a file, so that nobody need start the database to know that there is nothing to do. */
public final class RunDay {
    private final Path file;

    public RunDay(Path file) {
        this.file = file;
    }

    /** Empty if there was no run, or the file does not tell. */
    public Optional<LocalDate> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty(); // one run more does no harm
        }
    }

    public void write(LocalDate day) {
        try {
            DurableFile.replace(file, (day + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new StoreUnreachableException("fileUnwritten", e, file);
        }
    }
}
