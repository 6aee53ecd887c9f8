package fengni.label.office;

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at what was written; each runs only where it is installed. */
class OfficeJudgeTest {
    private static final String VALUES = """
            import sys, zipfile, xml.etree.ElementTree as E
            P = '{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property'
            R = '{http://schemas.openxmlformats.org/package/2006/relationships}Relationship'
            T = '{http://schemas.openxmlformats.org/package/2006/content-types}Override'
            for name in sys.argv[1:]:
                z = zipfile.ZipFile(name)
                assert z.testzip() is None, name
                assert len(set(z.namelist())) == len(z.namelist()), name
                for part in z.namelist():
                    if part.endswith('.xml') or part.endswith('.rels'):
                        E.fromstring(z.read(part))
                to = [r.get('Target') for r in E.fromstring(z.read('_rels/.rels')).iter(R)
                      if r.get('Type').endswith(('/custom-properties', '/customProperties'))]
                assert len(to) == 1, name
                types = [t for t in E.fromstring(z.read('[Content_Types].xml')).iter(T) if t.get('PartName') == '/' + to[0]]
                assert len(types) == 1, name
                root = E.fromstring(z.read(to[0]))
                pids = [p.get('pid') for p in root]
                assert len(set(pids)) == len(pids) and min(map(int, pids)) >= 2, name
                for p in root:
                    if p.get('name') == 'AIGC':
                        assert p.get('fmtid') == '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', name
                        print(p[0].tag.split('}')[1], p[0].text)
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void python_finds_every_part_whole_and_one_property_with_these_very_bytes() throws Exception {
        Judges.need("python3");
        var files = written();
        var command = new ArrayList<>(List.of("python3", "-c", VALUES));
        command.addAll(files);

        var json = CarrierContract.LABEL.bareJson();
        assertThat(Judges.run(command.toArray(String[]::new)).lines())
                .hasSameSizeAs(files)
                .containsOnly("lpwstr " + json);
    }

    @Test
    void exiftool_reads_the_label_byte_for_byte() throws Exception {
        Judges.need("exiftool");
        var plain = CarrierContract.done(
                Marker.mark("a.docx", Packages.java(Packages.parts(Format.DOCX)), MarkOrder.of(CarrierContract.LABEL)));
        var file = Files.write(folder.resolve("exif.docx"), plain).toString();

        assertThat(Judges.run("exiftool", "-s3", "-AIGC", file)).isEqualTo(CarrierContract.LABEL.bareJson() + "\n");
    }

    @Test
    void unzip_finds_no_errors() throws Exception {
        Judges.need("unzip");
        for (String file : written()) {
            assertThat(Judges.run("unzip", "-tq", file)).as(file).contains("No errors detected");
        }
    }

    @Test
    void libreoffice_shows_the_notice_around_the_text_that_was_there() throws Exception {
        Judges.need("soffice", "pdftotext");
        var order = MarkOrder.of(CarrierContract.LABEL)
                .with(new VisibleWords.Usual())
                .at(Set.of(TextMark.Place.START, TextMark.Place.END));
        var plain = Packages.java(Packages.parts(Format.DOCX));
        Files.write(folder.resolve("notice.docx"), CarrierContract.done(Marker.mark("notice.docx", plain, order)));

        var said = Judges.run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                folder.resolve("notice.docx").toString());
        var pdf = folder.resolve("notice.pdf");
        assertThat(pdf).as(said).exists();

        // the space between Chinese and Latin letters is the page's, not the text's
        assertThat(Judges.run("pdftotext", pdf.toString(), "-")
                        .lines()
                        .map(line -> line.replaceAll("\\s", ""))
                        .filter(line -> !line.isEmpty()))
                .containsExactly(TextMark.CHINESE, "春江潮水连海平", "海上明月共潮生", TextMark.CHINESE);
    }

    /** Half of them with words. */
    private List<String> written() throws IOException {
        var files = new ArrayList<String>();
        boolean shown = false;
        for (Format format : List.of(Format.DOCX, Format.XLSX, Format.PPTX)) {
            for (var example : Packages.examples(format).entrySet()) {
                shown = !shown;
                var order = MarkOrder.of(CarrierContract.LABEL)
                        .with(shown ? new VisibleWords.Usual() : new VisibleWords.None());
                var name = example.getKey().replace(' ', '_') + '.' + format.key();
                var marked = CarrierContract.done(Marker.mark(name, example.getValue(), order));
                files.add(Files.write(folder.resolve(name), marked).toString());
            }
        }
        return files;
    }
}
