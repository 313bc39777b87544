package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/**
 * The map as it is taken along, on the whole service: as files, which are read again, and as an address, which others
 * open. Leaves the files in {@code target/screenshots/map}.
 */
class MapTakenIT extends RunningService {
    private static final Path FILES = Path.of("target", "screenshots", "map");
    private static final String READY = "#map[data-graphics=ready]";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String ONE_MORE = "kind,from,to,basis,source\nmaster_of,m1,p4,published,\"Register, p. 9\"\n";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: no map is taken along.");
    }

    private Page open(String role, String address) {
        if (Http.json(client("steward").get("/api/v1/clusters")).isEmpty()) {
            imported("", SmallRegister.files());
        }
        Page page = role.equals("nobody") ? Page.visitor(port()) : Page.as(role, port(), logins());
        page.width(1440);
        page.open(address);
        page.await(READY);
        page.await("#map-counts");
        return page;
    }

    /** Notes what the browser is given to keep. */
    private static void keepFiles(Page page) {
        page.run("window.kept = []; const make = URL.createObjectURL;"
                + "URL.createObjectURL = file => { window.kept.push(file); return make(file); };"
                + "window.print = () => { window.printed = true; }");
    }

    private static byte[] take(Page page, String kind) {
        page.click("#map-export-" + kind);
        page.awaitScript("return window.kept.length > 0");
        Object data = page.run("const file = window.kept.pop(); return new Promise(resolve => {"
                + "const reader = new FileReader(); reader.onload = () => resolve(reader.result.split(',')[1]);"
                + "reader.readAsDataURL(file); })");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    private static Document parsed(byte[] svg) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<String> texts(Document svg, boolean onTheMap) {
        NodeList all = svg.getElementsByTagNameNS(SVG, "text");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(each -> onTheMap == each.getParentNode().getLocalName().equals("g"))
                .map(Node::getTextContent)
                .toList();
    }

    @Test
    void filesHoldTheNamesOnTheScreenTitleLegendAndCitationAndAreRecorded() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            String language = dark ? "en" : "zh";
            try (Page page = open("staff:association", "/map?colour=kind&lang=" + language)) {
                page.dark(dark);
                keepFiles(page);
                named(page, "王老");
                page.find("#map-export summary").sendKeys(Keys.ENTER);
                page.await("#map-export-svg");
                assertThat(page.faults()).isEmpty();
                String name = "taken-" + (dark ? "dark-" : "light-") + language;
                page.pictureTo(FILES.resolve(name + "-menu.png"));
                byte[] svg = take(page, "svg");
                byte[] png = take(page, "png");
                Files.write(FILES.resolve(name + ".svg"), svg);
                Files.write(FILES.resolve(name + ".png"), png);
                Document file = parsed(svg);
                List<String> names = texts(file, true);
                assertThat(names).contains("王老", "Secret1", "Secret3").doesNotContain("Secret2", "Secret4");
                String margin = String.join("", texts(file, false));
                assertThat(margin)
                        .contains(language.equals("zh") ? "若干在世者" : "several living people", "snapshot=")
                        .contains("degree", String.valueOf(Year.now().getValue()))
                        .containsPattern("[0-9a-f]{64}");
                assertNothingRuns(file);
                assertTwiceAsLarge(file, png);
                assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
            }
        }
        String log = client("admin").get("/api/v1/audit").body();
        assertThat(log).contains("graph_exported", "picture of snapshot");
    }

    /** Draws until somebody is named on the map. */
    private void named(Page page, String name) {
        page.find("#map-search").sendKeys(name);
        page.await("#map-found li");
        page.find("#map-search").sendKeys(Keys.ENTER);
        page.awaitText(".map-aside", name);
        page.find("#map").sendKeys("f");
        page.run("return new Promise(resolve => setTimeout(resolve, 1500))");
    }

    private static void assertNothingRuns(Document file) {
        NodeList all = file.getElementsByTagName("*");
        Set<String> elements = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            elements.add(each.getLocalName());
            assertThat(IntStream.range(0, each.getAttributes().getLength())
                            .mapToObj(at -> each.getAttributes().item(at).getNodeName())
                            .filter(name -> name.matches("on.*|.*href|style|src")))
                    .isEmpty();
        }
        assertThat(elements).isSubsetOf("svg", "title", "desc", "clipPath", "rect", "g", "path", "text");
    }

    private static void assertTwiceAsLarge(Document file, byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Element svg = file.getDocumentElement();
        assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("width")));
        assertThat(image.getHeight()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("height")));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(20);
    }

    @Test
    void whatIsPrintedIsThePictureAloneOnOnePageWithChineseAsText() throws Exception {
        try (Page page = open("staff:association", "/map?lang=zh")) {
            keepFiles(page);
            named(page, "王老");
            page.click("#map-export summary");
            page.click("#map-export-pdf");
            page.awaitScript("return window.printed === true");
            Object text = page.run("return document.querySelector('#map-print svg').textContent");
            assertThat(String.valueOf(text)).contains("王老", "Secret1", "snapshot=");
            byte[] pdf = page.printed();
            Files.createDirectories(FILES);
            Files.write(FILES.resolve("taken-zh.pdf"), pdf);
            String raw = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(raw).startsWith("%PDF").contains("/ToUnicode").doesNotContain("/Subtype /Image");
            assertThat(raw.split("/Type /Page\\b(?!s)", -1)).as("pages").hasSize(2);
            String streams = inflated(pdf);
            for (String sign : List.of("王", "老")) {
                String code = String.format(Locale.ROOT, "<%04X>", sign.codePointAt(0));
                assertThat(streams).as(sign).containsIgnoringCase(code);
            }
        }
    }

    /** All streams of a PDF that are compressed. */
    private static String inflated(byte[] pdf) {
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher stream = Pattern.compile("stream\\r?\\n").matcher(raw);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (stream.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf, stream.end(), pdf.length - stream.end());
            byte[] some = new byte[8192];
            try {
                for (int read = inflater.inflate(some); read > 0; read = inflater.inflate(some)) {
                    all.write(some, 0, read);
                }
            } catch (DataFormatException e) {
                continue; // one that is not compressed, or the end of another
            } finally {
                inflater.end();
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private String shared(Page page) {
        page.click("#map-share summary");
        page.await("#map-share-address");
        assertThat(page.faults()).isEmpty();
        String address = String.valueOf(page.find("#map-share-address").getDomProperty("value"));
        return address.substring(address.indexOf("/map?"));
    }

    @Test
    void whoOpensAnAddressSeesWhatTheyMaySeeAndIsToldWhenTheDataChanged() {
        String ofStaff;
        String ofLiving;
        try (Page page = open("staff:association", "/map?lang=en&colour=kind&hide=work")) {
            named(page, "王老");
            ofStaff = shared(page);
            page.click("#map-copy-address");
            page.await("#map-share [role=status] .note");
        }
        try (Page page = open("staff:association", "/map?lang=en")) {
            named(page, "Secret1");
            ofLiving = shared(page);
        }
        assertThat(ofStaff).contains("colour=kind", "hide=work", "select=", "map=", "snapshot=", "on=", "who=m1");
        assertThat(ofLiving).contains("select=").doesNotContain("who=", "p1", "Secret");
        try (Page page = open("staff:association", ofStaff)) {
            page.awaitText(".map-aside", "王老");
            assertThat(page.has("#map-shared")).isFalse();
        }
        try (Page page = open("nobody", ofStaff)) {
            page.await("#map-shared[data-shared=other]");
            page.awaitText(".map-aside", "王老");
            assertThat(page.find("[data-kind=work]").isSelected()).isFalse();
        }
        try (Page page = open("nobody", ofLiving)) {
            page.await("#map-shared[data-shared=other]");
            page.await("#map-notice");
            assertThat(page.find(".map-page").getText()).doesNotContain("Secret1");
        }
        JsonNode job = imported("", List.of(new Http.Upload("file", "ties.csv", ONE_MORE)));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        for (String role : List.of("staff:association", "nobody")) {
            try (Page page = open(role, ofStaff)) {
                page.await("#map-shared[data-shared=changed]");
                page.awaitText(".map-aside", "王老");
                page.find("#map").sendKeys("f");
                page.awaitNone("#map-shared");
            }
        }
    }

    /** What happened to the map, and the offer of the tour, stand one above the other on screens of all widths. */
    @Test
    void noticesAndOffersCoverNothing() {
        try (Page page = open("nobody", "/map?lang=en")) {
            page.await("#map-offer");
            String more = ONE_MORE.replace("m1,p4", "m1,p3");
            JsonNode job =
                    imported("", List.of(new Http.Upload("file", "ties.csv", more.getBytes(StandardCharsets.UTF_8))));
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
            page.find("#map").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
            page.awaitText("#map-notice", "The data changed");
            page.await(READY);
            for (int width : new int[] {390, 1440}) {
                page.width(width);
                for (String language : new String[] {"zh", "en"}) {
                    page.language(language);
                    page.await("#map-offer");
                    page.awaitScript("return !document.querySelector('.map-page [aria-busy=true]')");
                    assertThat(page.run("const boxes = [...document.querySelectorAll("
                                    + "'.map-sides button, .map-taking summary, #map-state > *, #map-offer, .map-place')]"
                                    + ".map(each => [each.id || each.className, each.getBoundingClientRect()])"
                                    + ".filter(([, box]) => box.width > 0);"
                                    + "return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) =>"
                                    + "a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)"
                                    + ".map(([other]) => one + ' covers ' + other))"))
                            .as(width + " " + language)
                            .isEqualTo(List.of());
                    assertThat(
                                    page.run(
                                            "const notice = document.getElementById('map-notice').getBoundingClientRect();"
                                                    + "return notice.bottom <= document.getElementById('map-offer').getBoundingClientRect().top"))
                            .isEqualTo(true);
                    page.pictureTo(FILES.resolve("notice-" + width + "-" + language + ".png"));
                    assertThat(page.faults()).isEmpty();
                }
            }
            page.find("#map-notice-close").sendKeys(Keys.ENTER);
            page.awaitNone("#map-notice");
            assertThat(page.focused().getDomAttribute("id")).isEqualTo("map");
            assertThat(page.has("#map-offer")).isTrue();
        }
    }
}
