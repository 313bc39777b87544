package io.shicheng.graphfile.xml;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.UnsafeGraphFileException;
import io.shicheng.graphfile.input.GraphInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Steps through an XML file without ever following a DOCTYPE or an entity, and within the limits. Names are matched
 * without their prefix.
 */
public final class XmlCursor {
    private final Path file;
    private final GraphInput in;
    private final ReadLimits limits;
    private final XMLStreamReader xml;
    private int depth;
    private long line = 1;
    private long nextLine = 1;

    public XmlCursor(Path file, InputStream in, ReadLimits limits) {
        this.file = file;
        this.in = (GraphInput) in;
        this.limits = limits;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw explained(e);
        }
    }

    /** Goes to the next event and returns its kind, one of {@link XMLStreamConstants}. */
    int next() {
        try {
            int event = xml.next();
            line = nextLine;
            nextLine = xml.getLocation().getLineNumber();
            in.release();
            switch (event) {
                case XMLStreamConstants.DTD -> throw new UnsafeGraphFileException("doctype", file, nextLine, null);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnsafeGraphFileException("entity", file, line, xml.getLocalName());
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw explained(e);
        }
    }

    private void enter() {
        depth++;
        if (depth > limits.depth()) {
            throw new UnsafeGraphFileException("too_deep", file, line, xml.getLocalName());
        }
        if (xml.getAttributeCount() > limits.attributes()) {
            throw new UnsafeGraphFileException("too_many_attributes", file, line, xml.getLocalName());
        }
    }

    /** Whether there is more to come. */
    boolean hasNext() {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw explained(e);
        }
    }

    /** Name of the element that was entered or left, without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** Line on which the current event begins. */
    long line() {
        return line;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    ReadLimits limits() {
        return limits;
    }

    @Nullable
    String attribute(String name) {
        int count = xml.getAttributeCount();
        for (int a = 0; a < count; a++) {
            if (xml.getAttributeLocalName(a).equals(name)) {
                return xml.getAttributeValue(a);
            }
        }
        return null;
    }

    /** Gives all attributes of the tag that have no namespace of their own, by name and value. */
    void eachAttribute(BiConsumer<String, String> taker) {
        int count = xml.getAttributeCount();
        for (int a = 0; a < count; a++) {
            String namespace = xml.getAttributeNamespace(a);
            if (namespace == null || namespace.isEmpty()) {
                taker.accept(xml.getAttributeLocalName(a), xml.getAttributeValue(a));
            }
        }
    }

    /** The text of the {@code default} in the declaration that was entered, up to its end; null if there is none. */
    @Nullable
    String defaultOf() {
        String fallback = null;
        int inside = depth;
        while (depth >= inside) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                if (name().equals("default")) {
                    fallback = text();
                } else {
                    skip();
                }
            }
        }
        return fallback;
    }

    /** An attribute that must be there. */
    String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw problem("attribute_missing", name() + " " + name);
        }
        return value;
    }

    /** Passes over everything up to the end of the element that was entered last. */
    void skip() {
        int inside = depth;
        while (depth >= inside) {
            next();
        }
    }

    /**
     * The text of the element that was entered last, up to its end; null if it holds elements, which are passed over.
     */
    @Nullable
    String text() {
        return text("", Set.of());
    }

    /**
     * As {@link #text()}, and collects the texts of the elements of one name that are passed over, what is nested in
     * them left out and blanks as one.
     */
    @Nullable
    String text(String collected, Set<String> texts) {
        int inside = depth;
        int collecting = 0;
        boolean nested = false;
        StringBuilder text = new StringBuilder();
        while (depth >= inside) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                nested = true;
                if (collecting == 0 && name().equals(collected)) {
                    collecting = depth;
                    text.setLength(0);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < collecting) {
                collecting = 0;
                String found = text.toString().strip().replaceAll("\\s+", " ");
                if (!found.isEmpty()) {
                    texts.add(found);
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (!nested || depth == collecting) {
                    append(text);
                }
            }
        }
        return nested ? null : text.toString();
    }

    private void append(StringBuilder text) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > limits.tokenBytes()) {
            throw new UnsafeGraphFileException("token_too_long", file, line, null);
        }
    }

    MalformedGraphFileException problem(String code, @Nullable String value) {
        return new MalformedGraphFileException(code, file, line, value);
    }

    private GraphFileException explained(XMLStreamException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(io instanceof java.io.CharConversionException)) {
                return GraphInput.explained(file, nextLine, io);
            }
        }
        long at =
                failure.getLocation() == null ? nextLine : failure.getLocation().getLineNumber();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.CharConversionException) {
                return new MalformedGraphFileException("xml_encoding", file, Math.max(1, at), null);
            }
        }
        // the parser's own words may quote the file, and are left out
        return new MalformedGraphFileException("xml_broken", file, Math.max(1, at), null);
    }
}
