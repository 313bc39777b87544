package io.shicheng.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of lines, one a month, in a folder. */
final class Segments {
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2})\\.log");

    private final Path folder;

    Segments(Path folder) {
        this.folder = folder;
    }

    /** What reads lines. */
    interface LineSink {
        void line(Path file, long number, String text) throws IOException;
    }

    /** In the order of their months. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** A file, as long as it was when it was looked at. */
    record Extent(Path file, long bytes) {}

    /** In the order of their months, as they are now. */
    List<Extent> extents() throws IOException {
        List<Extent> extents = new ArrayList<>();
        for (Path file : all()) {
            extents.add(new Extent(file, Files.size(file)));
        }
        return extents;
    }

    Optional<Path> last() throws IOException {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    static YearMonth month(Path file) {
        String name = file.getFileName().toString();
        return YearMonth.parse(name.substring(0, name.length() - ".log".length()));
    }

    /** The file for an entry of that time; a clock that was set back does not reopen an earlier one. */
    Path at(Instant time) throws IOException {
        Path wanted = folder.resolve(YearMonth.from(time.atZone(ZoneOffset.UTC)) + ".log");
        Optional<Path> last = last();
        return last.isPresent() && last.get().compareTo(wanted) > 0 ? last.get() : wanted;
    }

    /** Cuts off what a crash left of a line that was never finished. */
    static void dropTornLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer one = ByteBuffer.allocate(1);
            while (end > 0) {
                one.clear();
                channel.read(one, end - 1);
                if (one.get(0) == '\n') {
                    break;
                }
                end--;
            }
            if (end < channel.size()) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    /** Reads whole lines; one that was never finished is none. */
    static void read(Path file, LineSink sink) throws IOException {
        read(new Extent(file, Long.MAX_VALUE), sink);
    }

    /** The same, no further than that. */
    static void read(Extent extent, LineSink sink) throws IOException {
        Path file = extent.file();
        long left = extent.bytes();
        StringBuilder line = new StringBuilder();
        long number = 0;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (int next = in.read(); next >= 0 && left > 0; next = in.read(), left--) {
                if (next == '\n') {
                    byte[] bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
                    sink.line(file, ++number, new String(bytes, StandardCharsets.UTF_8));
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
        }
    }
}
