package io.shicheng.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What a browser fetches to show a page, by names below the root of the site, such as {@code page/app/main.js}.
 *
 * @param byName each with what it holds
 */
record PageFiles(SortedMap<String, byte[]> byName) {
    private static final String STATIC = "static/";
    private static final String LIBRARY = "META-INF/resources/_static/lit-html/";
    private static final String LIBRARY_ADDRESS = "page/lib/lit-html/";
    private static final int VERSION_DIGITS = 16;

    /** Those of this program, and what they import of the library of templates. */
    static PageFiles ofThisProgram() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + STATIC + "**/*.*")) {
                String address = file.getURL().toString();
                all.put(address.substring(address.lastIndexOf(STATIC) + STATIC.length()), file.getContentAsByteArray());
            }
            addLibrary(all);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the page cannot be read from the class path.", e);
        }
        return new PageFiles(all);
    }

    /** Its jar does not say what is in it by folders, so the imports are followed. */
    private static void addLibrary(SortedMap<String, byte[]> all) throws IOException {
        String library = library();
        PageFiles files = new PageFiles(all);
        Deque<String> left = new ArrayDeque<>(
                all.keySet().stream().filter(name -> name.endsWith(".js")).toList());
        while (!left.isEmpty()) {
            for (String imported : ModuleGraph.imported(left.removeFirst(), files)) {
                if (imported.startsWith(LIBRARY_ADDRESS) && !files.has(imported)) {
                    String file = library + imported.substring(LIBRARY_ADDRESS.length());
                    all.put(imported, new ClassPathResource(file).getContentAsByteArray());
                    left.add(imported);
                }
            }
        }
    }

    /** Where the library of templates lies on the class path: under its version. */
    static String library() {
        var about = new ClassPathResource("META-INF/maven/org.mvnpm/lit-html/pom.properties");
        try {
            return LIBRARY + PropertiesLoaderUtils.loadProperties(about).getProperty("version") + "/";
        } catch (IOException e) {
            throw new IllegalStateException("lit-html, of which the page is made, is not on the class path.", e);
        }
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    String text(String name) {
        return new String(Objects.requireNonNull(byName.get(name), name), StandardCharsets.UTF_8);
    }

    /** A digest of all names and of all that they hold: another one if anything of it is another. */
    String version() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : byName.entrySet()) {
            digest.update((file.getKey() + "\n" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue());
        }
        return hex(digest.digest());
    }

    /** A digest of one text, as short. */
    static String digest(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
