package io.shicheng.cli.startup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the signatures out of the jars of a folder, after it has verified them. Java verifies a signed jar whenever it
 * opens it, and Eclipse Collections opens its own once for each of its factories; no archive holds the classes of one.
 * What the launcher has Java do after a build, not a command.
 */
final class UnsignedJars {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/(SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))");

    private UnsignedJars() {}

    /** Takes the folder. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                unsign(jar);
            }
        }
    }

    /**
     * Writes a jar anew if it is signed.
     *
     * @throws SecurityException if it is not what was signed
     */
    static void unsign(Path jar) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile signed = new JarFile(jar.toFile(), true)) {
            List<JarEntry> entries = signed.stream().toList();
            if (entries.stream().noneMatch(UnsignedJars::isSignature)) {
                return;
            }
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(fresh))) {
                for (JarEntry entry : entries) {
                    copy(signed, entry, out);
                }
            }
        }
        Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isSignature(JarEntry entry) {
        return SIGNATURE.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches();
    }

    private static void copy(JarFile signed, JarEntry entry, JarOutputStream out) throws IOException {
        // read whatever it is: what is read to its end is verified
        byte[] content = signed.getInputStream(entry).readAllBytes();
        if (isSignature(entry)) {
            return;
        }
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            writeWithoutDigests(content, out);
        } else {
            out.write(content);
        }
        out.closeEntry();
    }

    private static void writeWithoutDigests(byte[] signed, OutputStream out) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(signed));
        for (Attributes attributes : manifest.getEntries().values()) {
            attributes.keySet().removeIf(name -> name.toString().endsWith("-Digest"));
        }
        manifest.getEntries().values().removeIf(Attributes::isEmpty);
        manifest.write(out);
    }
}
