package fengni.label.text;

import static fengni.label.CarrierContract.LABEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.AigcLabel;
import fengni.label.CarrierContract;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.label.VisibleWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Readers of others look at what was written; each runs only where it is installed. */
class TextJudgeTest {
    /** With a quote and a sign of markup in a value. */
    private static final AigcLabel HARD = new AigcLabel(
            "1", LABEL.contentProducer(), "it's<\"&amp;>", "", LABEL.contentProducer(), "#x:-", "{\"a\":1}");

    private static final String YAML = """
            import sys, yaml, json, re
            for name in sys.argv[1:]:
                text = open(name, encoding='utf-8-sig', newline=None).read()
                head = re.match(r'---[ \\t]*\\n(.*?)^(---|\\.\\.\\.)[ \\t]*$', text, re.S | re.M).group(1)
                print(json.dumps(yaml.load(head, Loader=yaml.BaseLoader)['AIGC'], separators=(',', ':')))
            """;

    private static final String PARSER = """
            import sys
            from html.parser import HTMLParser
            class Reader(HTMLParser):
                def handle_starttag(self, tag, attrs):
                    if tag == 'meta' and dict(attrs).get('name') == 'AIGC':
                        print(dict(attrs)['content'])
            for name in sys.argv[1:]:
                Reader().feed(open(name, encoding='latin-1').read())
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void another_reader_of_yaml_finds_the_seven_strings_in_order() throws Exception {
        Judges.need("python3");
        assumeTrue(Judges.run("python3", "-c", "import yaml").isEmpty(), "PyYAML is not installed");
        var command = command(YAML);
        for (var example : Markdowns.files().entrySet()) {
            var file = folder.resolve(example.getKey() + ".md");
            Files.write(file, CarrierContract.done(Marker.mark("a.md", example.getValue(), MarkOrder.of(HARD))));
            command.add(file.toString());
        }

        assertThat(Judges.run(command.toArray(String[]::new)))
                .isEqualTo((HARD.bareJson() + "\n").repeat(Markdowns.files().size()));
    }

    @Test
    void another_reader_of_html_finds_one_label_byte_for_byte() throws Exception {
        Judges.need("python3");
        var order = MarkOrder.of(HARD).with(new VisibleWords.Usual()).at(Set.of(Place.START, Place.END));
        var command = command(PARSER);
        for (var example : Pages.files().entrySet()) {
            var file = folder.resolve(example.getKey() + ".html");
            Files.write(file, CarrierContract.done(Marker.mark("a.html", example.getValue(), order)));
            command.add(file.toString());
        }

        assertThat(Judges.run(command.toArray(String[]::new)))
                .isEqualTo((HARD.wrappedJson() + "\n").repeat(Pages.files().size()));
    }

    @Test
    void another_reader_of_xml_takes_a_strict_page_and_sees_the_words() throws Exception {
        Judges.need("python3");
        var order = MarkOrder.of(HARD).with(new VisibleWords.Usual()).at(Set.of(Place.END));
        var page = CarrierContract.done(
                Marker.mark("a.html", Objects.requireNonNull(Pages.files().get("strict page of XML")), order));
        var file = Files.write(folder.resolve("a.html"), page);

        var read = Judges.run("python3", "-c", """
                import sys
                import xml.etree.ElementTree as tree
                sys.stdout.reconfigure(encoding='utf-8')
                html = '{http://www.w3.org/1999/xhtml}'
                root = tree.parse(sys.argv[1]).getroot()
                print(root.find(html + 'head').findall(html + 'meta')[1].get('content'))
                print(list(root.find(html + 'body'))[-1].text)
                """, file.toString());

        assertThat(read).isEqualTo(HARD.wrappedJson() + "\n" + TextMark.CHINESE + "\n");
        assertThat(JsonMapper.shared().readTree(HARD.wrappedJson()).has("AIGC")).isTrue();
    }

    private static List<String> command(String script) {
        return new ArrayList<>(List.of("python3", "-c", script));
    }
}
