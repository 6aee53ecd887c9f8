package fengni.label.vector;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Drawings of many kinds, none labelled. */
public final class Drawings {
    static final String NS = "xmlns=\"http://www.w3.org/2000/svg\"";
    private static final String SHAPES = "<rect width=\"100%\" height=\"100%\" fill=\"#cde\"/>"
            + "<circle cx=\"200\" cy=\"150\" r=\"90\" fill=\"tomato\"/>";

    private Drawings() {}

    static String svg(String attributes, String content) {
        return "<svg " + NS + ' ' + attributes + '>' + content + "</svg>";
    }

    static String plain() {
        return svg("viewBox=\"0 0 400 300\"", SHAPES);
    }

    static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", bytes(plain()));
        all.put("empty root", bytes("<svg " + NS + " width=\"40\" height=\"30\" />"));
        all.put(
                "millimetres and a declaration",
                bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- 图 -->\r\n"
                        + svg("width=\"120mm\" height=\"80mm\" viewBox=\"-10 -20 600 400\"", SHAPES) + "\r\n"));
        all.put(
                "document type that is never fetched",
                bytes("<?xml version=\"1.0\" standalone=\"no\"?>\n"
                        + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
                        + svg("width=\"400\" height=\"300\"", SHAPES)));
        all.put("metadata of another program", bytes("""
                <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                   xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" viewBox="0 0 90 60">
                  <svg:title>a</svg:title>
                  <svg:metadata id="m1"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF>
                  </svg:metadata>
                  <svg:g><svg:rect width="90" height="60" fill="#eef"/></svg:g>
                </svg:svg>
                """));
        all.put("metadata without RDF", bytes(svg("viewBox=\"0 0 400 300\"", "<metadata>no RDF</metadata>" + SHAPES)));
        all.put(
                "empty metadata, one more nested",
                bytes(svg(
                        "viewBox=\"0 0 400 300\"",
                        "<metadata/>" + SHAPES + "<g><metadata><a xmlns=\"urn:b\"/></metadata></g>")));
        all.put(
                "styles and scripts",
                bytes(svg(
                        "viewBox=\"0 0 400 300\" fill=\"none\" stroke=\"red\"",
                        "<style>path,rect{fill:none;display:none} g{opacity:.1}</style><script><![CDATA[if (1 < 2) {}]]></script>"
                                + SHAPES)));
        all.put(
                "UTF-16",
                ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + svg("width=\"9cm\" height=\"9cm\"", SHAPES))
                        .getBytes(StandardCharsets.UTF_16LE));
        all.put("declared as ASCII", bytes("<?xml version=\"1.0\" encoding=\"us-ascii\"?>" + plain()));
        all.put("with a byte order mark", bytes("\ufeff" + plain()));
        return all;
    }
}
