package io.shicheng.tabular.xlsx.archive;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The namespaces of workbooks: transitional, as nearly all programs write, and strict (ISO/IEC 29500-1). */
public final class Markup {
    private static final Set<String> MAIN = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
    private static final Set<String> RELATIONSHIPS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private Markup() {}

    /** Whether an element is one of workbooks, sheets and styles themselves, and not of an extension. */
    public static boolean isMain(String namespace) {
        return MAIN.contains(namespace);
    }

    /** What a relationship is to, such as {@code worksheet}; empty for those of extensions. */
    static String relationship(@Nullable String type) {
        if (type == null) {
            return "";
        }
        int slash = type.lastIndexOf('/');
        return slash > 0 && RELATIONSHIPS.contains(type.substring(0, slash)) ? type.substring(slash + 1) : "";
    }

    /** The id of the relationship to a part, or null. */
    public static @Nullable String relationshipId(Attributes attributes) {
        for (String namespace : RELATIONSHIPS) {
            String id = attributes.getValue(namespace, "id");
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** A number of an attribute, or the other where it is missing or none. */
    public static int number(@Nullable String value, int other) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : other;
    }

    /** A truth value of an attribute, or the other where it is missing. */
    public static boolean isTrue(@Nullable String value, boolean other) {
        return value == null ? other : value.equals("1") || value.equals("true") || value.equals("on");
    }
}
