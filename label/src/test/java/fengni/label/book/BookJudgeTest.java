package fengni.label.book;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.Format;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.TextMark;
import fengni.label.VisibleWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at what was written; each runs only where it is installed. */
class BookJudgeTest {
    private static final MarkOrder ORDER =
            MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual()).at(EnumSet.allOf(TextMark.Place.class));
    private static final String EPUB = """
            import sys, zipfile, xml.etree.ElementTree as E
            C = '{urn:oasis:names:tc:opendocument:xmlns:container}'
            P = '{http://www.idpf.org/2007/opf}'
            for name in sys.argv[1:]:
                z = zipfile.ZipFile(name)
                assert z.testzip() is None and len(set(z.namelist())) == len(z.namelist()), name
                first = z.infolist()[0]
                assert first.filename == 'mimetype' and first.compress_type == 0, name
                opf = E.fromstring(z.read('META-INF/container.xml')).find('.//' + C + 'rootfile').get('full-path')
                book = E.fromstring(z.read(opf))
                words = book.get('prefix', '').split()
                ours = [p for p, u in zip(words[::2], words[1::2]) if u == 'http://www.tc260.org.cn/ns/AIGC/1.0/']
                if book.get('version') == '3.0':
                    assert len(ours) == 1, name
                    labels = [m.text for m in book.iter(P + 'meta') if m.get('property') == ours[0] + 'AIGC']
                else:
                    labels = [m.get('content') for m in book.iter(P + 'meta') if m.get('name') == 'AIGC']
                assert len(labels) == 1, name
                items = {i.get('id'): i.get('href') for i in book.iter(P + 'item')}
                spine = [items[r.get('idref')] for r in book.iter(P + 'itemref')]
                folder = opf.rpartition('/')[0] + '/'
                ends = [''.join(E.fromstring(z.read(folder + spine[i])).find('.//{*}body').itertext()) for i in (0, -1)]
                print(labels[0], *ends)
            """;
    private static final String OFD = """
            import sys, zipfile, xml.etree.ElementTree as E
            O = '{http://www.ofdspec.org/2016}'
            for name in sys.argv[1:]:
                z = zipfile.ZipFile(name)
                assert z.testzip() is None and len(set(z.namelist())) == len(z.namelist()), name
                main = E.fromstring(z.read('OFD.xml'))
                labels = [c.text for c in main.iter(O + 'CustomData') if c.get('Name') == 'AIGC']
                first = main.find(O + 'DocBody').find(O + 'DocInfo').find(O + 'CustomDatas')
                assert len(labels) == 1 and labels[0] in [c.text for c in first], name
                pages = 0
                for body in main.iter(O + 'DocBody'):
                    root = body.find(O + 'DocRoot').text
                    document = E.fromstring(z.read(root))
                    numbers = []
                    for page in document.iter(O + 'Page'):
                        place = page.get('BaseLoc')
                        place = place[1:] if place[0] == '/' else root.rpartition('/')[0] + '/' + place
                        content = E.fromstring(z.read(place))
                        layer = content.find(O + 'Content').findall(O + 'Layer')[-1]
                        assert layer.get('Type') == 'Foreground', name
                        plate, words = layer.findall(O + 'PathObject')
                        x, y, w, h = map(float, words.get('Boundary').split())
                        steps = words.find(O + 'AbbreviatedData').text.replace('C', '').replace('M', ' ').replace('L', ' ')
                        steps = list(map(float, steps.replace('Q', ' ').replace('B', ' ').split()))
                        assert all(0 <= v <= w for v in steps[::2]) and all(0 <= v <= h for v in steps[1::2]), name
                        assert x >= 0 and y >= 0 and words.get('Name') == '人工智能生成', name
                        numbers += [int(e.get('ID')) for e in (layer, plate, words)]
                        pages += 1
                    assert len(set(numbers)) == len(numbers), name
                    assert max(numbers) <= int(document.find('.//' + O + 'MaxUnitID').text), name
                assert pages >= 2, name
                print(labels[0])
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<String> written(Format format) throws IOException {
        var files = new ArrayList<String>();
        var ending = "." + format.key();
        for (byte[] example : (format == Format.EPUB ? Books.epubs() : Books.ofds()).values()) {
            var marked = CarrierContract.done(Marker.mark("a" + ending, example, ORDER));
            files.add(Files.write(folder.resolve(files.size() + ending), marked).toString());
        }
        return files;
    }

    private static String judged(String program, List<String> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", "-c", program));
        command.addAll(files);
        return Judges.run(command.toArray(String[]::new));
    }

    @Test
    void python_finds_one_label_in_a_book_and_reads_its_notices_first_and_last() throws Exception {
        Judges.need("python3");
        var files = written(Format.EPUB);

        assertThat(judged(EPUB, files).lines())
                .hasSameSizeAs(files)
                .containsOnly(CarrierContract.LABEL.wrappedJson() + ' ' + TextMark.CHINESE + ' ' + TextMark.CHINESE);
    }

    @Test
    void python_finds_one_label_in_fixed_pages_and_words_on_each() throws Exception {
        Judges.need("python3");
        var files = written(Format.OFD);

        assertThat(judged(OFD, files).lines()).hasSameSizeAs(files).containsOnly(CarrierContract.LABEL.wrappedJson());
    }

    @Test
    void epubcheck_finds_no_fault_in_a_marked_book() throws Exception {
        Judges.need("epubcheck");
        for (byte[] example : List.of(Books.zip(Books.third()), Books.zip(Books.plainSecond()))) {
            var marked = CarrierContract.done(Marker.mark("a.epub", example, ORDER));
            var file = Files.write(folder.resolve("checked.epub"), marked).toString();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

            assertThat(Judges.run(java, "-jar", "/usr/share/java/epubcheck.jar", file))
                    .contains("No errors or warnings detected");
        }
    }
}
