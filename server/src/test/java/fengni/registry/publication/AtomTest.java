package fengni.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Feeds as any reader of feeds demands them (RFC 4287, 4.1.1 and 4.1.2). */
class AtomTest {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final long SEED = 20_261_122;

    @Test
    void a_feed_and_its_entries_have_everything_that_the_format_demands() throws Exception {
        var feed = read(atom("公示", List.of(entry("一", 5), entry("二", 9))));

        assertThat(feed.getNamespaceURI()).isEqualTo(NAMESPACE);
        for (var name : List.of("id", "title", "updated")) {
            assertThat(texts(feed, name)).hasSize(1).doesNotContain("");
        }
        assertThat(texts(feed, "updated")).containsExactly("1970-01-01T00:00:09Z");
        assertThat(texts(feed, "author")).hasSize(1);
        assertThat(((Element) feed.getElementsByTagNameNS(NAMESPACE, "link").item(0)).getAttribute("rel"))
                .isEqualTo("self");
        var entries = feed.getElementsByTagNameNS(NAMESPACE, "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (Element) entries.item(i);
            for (var name : List.of("id", "title", "updated", "link")) {
                assertThat(entry.getElementsByTagNameNS(NAMESPACE, name).getLength())
                        .isEqualTo(1);
            }
            assertThat(texts(entry, "id").getFirst()).startsWith("urn:uuid:");
            Instant.parse(texts(entry, "updated").getFirst());
        }
    }

    @Test
    void an_empty_feed_is_one_too() throws Exception {
        assertThat(texts(read(atom("空", List.of())), "updated")).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    void whatever_a_name_holds_the_file_stays_well_formed() throws Exception {
        var random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            var text = random.ints(30, 0, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append("]]><&\"'")
                    .toString();

            assertThat(texts(read(atom(text, List.of(entry(text, run)))), "title"))
                    .describedAs("seed " + SEED + " run " + run)
                    .allMatch(title -> title.endsWith("]]><&\"'"));
        }
    }

    private static Atom atom(String title, List<Atom.Entry> entries) {
        return new Atom(new UUID(1, 2), title, "说明", "示例登记台", "http://localhost/self", "http://localhost/", entries);
    }

    private static Atom.Entry entry(String title, int second) {
        return new Atom.Entry(
                new UUID(3, second), title, Instant.ofEpochSecond(second), "http://localhost/" + second, title);
    }

    private static Element read(Atom atom) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        assertThat(new String(atom.bytes(), StandardCharsets.UTF_8)).startsWith("<?xml");
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom.bytes()))
                .getDocumentElement();
    }

    /** Only children: an entry has names of its own. */
    private static List<String> texts(Element parent, String name) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> name.equals(child.getLocalName()))
                .map(child -> child.getTextContent())
                .toList();
    }
}
