package io.shicheng.exporter.graph.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML in UTF-8, written as it comes, of characters that XML can hold; others are left out. */
final class XmlOut {
    private final XMLStreamWriter xml;

    /** What writes to the stream; any failure of the stream comes out as it is. */
    @FunctionalInterface
    interface Content {
        void write(XmlOut out) throws XMLStreamException;
    }

    private XmlOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(OutputStream out, Content content) throws IOException {
        // a bare OutputStreamWriter would have the platform's writer split characters beyond the first plane
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            // the JDK's own, whatever else is on the class path: other writers give other bytes
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(new XmlOut(xml));
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException("The graph cannot be written as XML: " + e.getMessage(), e);
        }
        text.flush();
    }

    /** Begins an element on a line of its own. */
    XmlOut start(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    /** An element without content. */
    XmlOut empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    /** An element with text. */
    XmlOut text(String name, String content, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(clean(content));
        xml.writeEndElement();
        return this;
    }

    XmlOut end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]).replaceAll("[\\t\\n\\r]", " "));
        }
    }

    /** The text without what XML 1.0 cannot hold: control characters, halves of characters, U+FFFE and U+FFFF. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlOut::allowed).forEach(kept::appendCodePoint);
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
