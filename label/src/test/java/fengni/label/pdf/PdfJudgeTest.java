package fengni.label.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at what was written; each runs only where it is installed. */
class PdfJudgeTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void pdfinfo_exiftool_and_qpdf_read_the_label_byte_for_byte_and_find_nothing_wrong() throws Exception {
        Judges.need("pdfinfo", "exiftool", "qpdf");
        for (Path file : written()) {
            var name = file.toString();

            assertThat(Judges.run("pdfinfo", "-custom", name)).contains(JSON).doesNotContain("rror");
            assertThat(Judges.run("exiftool", "-s3", "-AIGC", name)).as(name).isEqualTo(JSON + "\n");
            assertThat(Judges.run("qpdf", "--check", name)).as(name).contains("No syntax or stream encoding errors");
            assertThat(Judges.run("qpdf", "--json", "--json-key=qpdf", name))
                    .as(name)
                    .contains("\"/AIGC\": \"u:" + JSON.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
    }

    private List<Path> written() throws IOException {
        var files = new ArrayList<Path>();
        for (var example : Pdfs.all().entrySet()) {
            var marked = CarrierContract.done(Marker.mark(example.getValue(), MarkOrder.of(CarrierContract.LABEL)));
            assertThat(Arrays.copyOf(marked, example.getValue().length)).isEqualTo(example.getValue());
            files.add(Files.write(folder.resolve(example.getKey().replace(' ', '_') + ".pdf"), marked));
        }
        return files;
    }
}
