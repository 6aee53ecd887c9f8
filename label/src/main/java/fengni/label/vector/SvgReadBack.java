package fengni.label.vector;

import fengni.label.AigcLabel;
import fengni.label.file.Slice;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks at a labelled drawing once more, with another parser and a plain comparison of texts: what stands before and behind
 * the label is the original's, and the label stands once, as a property of the metadata of the root.
 */
final class SvgReadBack extends DefaultHandler {
    private static final String TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";
    private static final String RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF";
    private static final String LABEL = '{' + TC260 + "}AIGC";
    private static final Pattern OLD =
            Pattern.compile("<([\\w.-]+:)?AIGC[\\s>][^<]*</\\1?AIGC\\s*>|:AIGC\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private final List<String> path = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean astray;

    private SvgReadBack() {}

    static Optional<String> difference(Slice original, Slice marked, AigcLabel label) {
        var old = text(original);
        var young = text(marked);
        if (!isKept(old, young)) {
            return Optional.of("text beside the label");
        }
        try {
            var reader = new SvgReadBack();
            reader.parse(young);
            boolean one = !reader.astray && reader.found.equals(List.of(label.wrappedJson()));
            return one ? Optional.empty() : Optional.of("labels: " + reader.found.size());
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            return Optional.of("not well formed");
        }
    }

    private static String text(Slice file) {
        boolean bigEndian = file.startsWith("\u00fe\u00ff") || file.startsWith("\0<");
        boolean littleEndian = file.startsWith("\u00ff\u00fe") || file.startsWith("<\0");
        Charset charset = bigEndian
                ? StandardCharsets.UTF_16BE
                : littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new String(file.file(), file.start(), file.length(), charset);
    }

    /** Only an older label, or the stroke that closed an empty element, may be gone. */
    private static boolean isKept(String old, String young) {
        int shorter = Math.min(old.length(), young.length());
        int before = 0;
        while (before < shorter && old.charAt(before) == young.charAt(before)) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && old.charAt(old.length() - 1 - behind) == young.charAt(young.length() - 1 - behind)) {
            behind++;
        }
        var gone = old.substring(before, old.length() - behind);
        return gone.isEmpty() || gone.equals("/") || isWithinLabel(old, before, old.length() - behind);
    }

    private static boolean isWithinLabel(String old, int from, int to) {
        var label = OLD.matcher(old);
        while (label.find()) {
            if (label.start() <= from && to <= label.end()) {
                return true;
            }
        }
        return false;
    }

    private void parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.newSAXParser()
                .parse(new InputSource(new StringReader(xml.startsWith("\ufeff") ? xml.substring(1) : xml)), this);
    }

    @Override
    public InputSource resolveEntity(String name, String system) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        path.add('{' + uri + '}' + local);
        value.setLength(0);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).equals(TC260) && attributes.getLocalName(i).equals("AIGC")) {
                found(attributes.getValue(i), path.size() - 2);
            }
        }
    }

    @Override
    public void characters(char[] units, int start, int length) {
        if (path.getLast().equals(LABEL)) {
            value.append(units, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (path.getLast().equals(LABEL)) {
            found(value.toString(), path.size() - 3);
        }
        path.removeLast();
    }

    private void found(String json, int rdf) {
        found.add(json.strip());
        astray |= rdf < 2 || !path.get(rdf).equals(RDF) || !path.get(1).endsWith("}metadata");
    }
}
