package fengni.label.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Inspector;
import fengni.label.Judges;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PdfStartTest {
    /** Inspects a picture of its sign alone. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            Inspector.inspect("a.png", new byte[] {(byte) 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a});
        }
    }

    @Test
    void the_foreign_parser_is_not_loaded_for_other_formats() throws Exception {
        var loaded = Judges.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName());

        assertThat(loaded).contains("fengni.label.pdf.PdfCarrier");
        assertThat(loaded.lines().filter(line -> line.contains("] org.apache.pdfbox")))
                .isEmpty();
    }
}
