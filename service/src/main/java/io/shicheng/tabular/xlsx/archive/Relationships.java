package io.shicheng.tabular.xlsx.archive;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** To which parts of a workbook one of its parts refers. References to anything outside are left out. */
public final class Relationships extends DefaultHandler {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /**
     * @param kind such as {@code worksheet}
     * @param part its path in the archive, as {@link PartNames} writes it
     */
    public record Relationship(String kind, String part) {}

    private final String from;
    private final Map<String, Relationship> byId = new HashMap<>();

    /** @param from the path of the part that refers; empty for the package as a whole */
    public Relationships(String from) {
        this.from = from;
    }

    /** The path of the part that holds the relationships of this one. */
    public String path() {
        int slash = from.lastIndexOf('/');
        return from.substring(0, slash + 1) + "_rels/" + from.substring(slash + 1) + ".rels";
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String id = attributes.getValue("Id");
        String target = attributes.getValue("Target");
        if (name.equals("Relationship")
                && uri.equals(NAMESPACE)
                && id != null
                && target != null
                && !"External".equals(attributes.getValue("TargetMode"))) {
            String kind = Markup.relationship(attributes.getValue("Type"));
            byId.putIfAbsent(id, new Relationship(kind, PartNames.resolve(from, target)));
        }
    }

    @Nullable
    public Relationship get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The part of this kind, or null. */
    @Nullable
    public String only(String kind) {
        return byId.values().stream()
                .filter(each -> each.kind().equals(kind))
                .map(Relationship::part)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
