package io.shicheng.disclosure.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads GEXF and GraphML with every attribute that they have, known or not. */
public final class DrawingXml {
    private DrawingXml() {}

    public static Drawing of(String xml) {
        Document document = parsed(xml);
        Drawing drawing = Drawing.ofTables("", "");
        each(document, "node", node -> drawing.addNode(Drawing.taken(node, "id"), node));
        Set<String> both = new HashSet<>();
        each(document, "edge", edge -> {
            edge.remove("id"); // its number in the file
            String from = Drawing.taken(edge, "source");
            String to = Drawing.taken(edge, "target");
            // a tie without a direction is an edge each way where the file has directions: it says nothing twice
            boolean again = "false".equals(edge.get("directed"))
                    && both.remove(List.of(to, from, edge).toString());
            if (!again) {
                both.add(List.of(from, to, edge).toString());
                drawing.addTie(from, to, edge);
            }
        });
        return drawing;
    }

    private interface Sink {
        void take(Map<String, String> properties);
    }

    private static void each(Document document, String name, Sink sink) {
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            sink.take(properties((Element) found.item(i)));
        }
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new TreeMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            properties.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        NodeList values = element.getElementsByTagName("attvalue");
        for (int i = 0; i < values.getLength(); i++) {
            Element value = (Element) values.item(i);
            put(properties, value.getAttribute("for"), value.getAttribute("value"));
        }
        NodeList data = element.getElementsByTagName("data");
        for (int i = 0; i < data.getLength(); i++) {
            Element value = (Element) data.item(i);
            put(properties, value.getAttribute("key").replaceFirst("^[ne]_", ""), value.getTextContent());
        }
        return properties;
    }

    /** The source of a tie is a citation as well as an end. */
    private static void put(Map<String, String> properties, String name, String value) {
        if (properties.putIfAbsent(name, value) != null) {
            properties.put("said " + name, value);
        }
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("That is no XML.", e);
        }
    }
}
