package io.shicheng.transparency;

import io.shicheng.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code notice.yaml}: keeper, contact, purposes and receivers, each text in English and Chinese. */
final class DeclarationFile {
    static final String NAME = "notice.yaml";
    private static final List<String> KEYS = List.of("keeper", "contact", "purposes", "receivers");
    private static final int LONGEST = 300;

    private DeclarationFile() {}

    /**
     * Nothing is declared if the file is not there.
     *
     * @throws NoticeException if it cannot be read, or holds anything else
     */
    static Declaration read(Path file) {
        if (!Files.exists(file)) {
            return Declaration.NONE;
        }
        try {
            Map<?, ?> root = map(YamlFile.load(file), NAME);
            for (Object key : root.keySet()) {
                if (!KEYS.contains(String.valueOf(key))) {
                    throw new NoticeException("unknownKey", String.valueOf(key), String.join(", ", KEYS));
                }
            }
            return new Declaration(
                    root.get("keeper") == null ? null : wording("keeper", root.get("keeper")),
                    root.get("contact") == null ? null : text("contact", root.get("contact")),
                    wordings("purposes", root.get("purposes")),
                    wordings("receivers", root.get("receivers")));
        } catch (IOException | YAMLException e) {
            throw new NoticeException("notYaml", NAME);
        }
    }

    private static SortedMap<String, Wording> wordings(String name, @Nullable Object node) {
        SortedMap<String, Wording> wordings = new TreeMap<>();
        if (node != null) {
            map(node, name)
                    .forEach(
                            (code, wording) -> wordings.put(String.valueOf(code), wording(name + "." + code, wording)));
        }
        return wordings;
    }

    private static Wording wording(String name, @Nullable Object node) {
        Map<?, ?> texts = map(node, name);
        return new Wording(text(name + ".en", texts.get("en")), text(name + ".zh", texts.get("zh")));
    }

    private static Map<?, ?> map(@Nullable Object node, String name) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new NoticeException("notMap", name);
    }

    /** One line, with nothing in it that a page would take for markup. */
    private static String text(String name, @Nullable Object node) {
        String text = node == null ? "" : String.valueOf(node).strip();
        boolean plain = text.chars().noneMatch(c -> Character.isISOControl(c) || "<>|[]{}`".indexOf(c) >= 0);
        if (text.isEmpty() || text.length() > LONGEST || !plain) {
            throw new NoticeException("notLine", name, LONGEST);
        }
        return text;
    }
}
