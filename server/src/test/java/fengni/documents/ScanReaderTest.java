package fengni.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.documents.Block.Paragraph;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScanReaderTest {
    private static final int SEED = 20261122;
    private static final Document PAPER = Sample.with(Paragraph.of("待盖章。"));
    private static final byte[] PDF = ((Done<byte[]>) Press.pdf(PAPER)).value();

    @Test
    void a_page_that_was_printed_stamped_and_scanned_askew_names_its_paper() throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            assertThat(ScanReader.read(scanned(format))).isEqualTo(new Done<>(PAPER.code()));
        }
    }

    @Test
    void a_scan_of_many_pages_is_looked_at_by_another_process() {
        var many = ((Done<byte[]>) Press.pdf(Sample.chinese())).value();

        assertThat(ScanReader.read(many)).isEqualTo(new Done<>(Sample.chinese().code()));
    }

    @Test
    void what_is_no_scan_of_a_paper_says_so() throws IOException {
        var blank = Pixels.png(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB))
                .file();

        assertThat(ScanReader.read(blank)).isEqualTo(Outcome.faulty(Fault.of("scan", "scan_no_code")));
        assertThat(ScanReader.read("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Outcome.faulty(Fault.of("scan", "scan_unreadable")));
        assertThat(ScanReader.read(new byte[0])).isEqualTo(Outcome.faulty(Fault.of("scan", "scan_unreadable")));
        assertThat(ScanReader.read(new byte[(20 << 20) + 1]))
                .isEqualTo(Outcome.faulty(Fault.of("scan", "scan_large", 20)));
    }

    @Test
    void damage_of_any_kind_ends_in_an_answer() throws IOException {
        var random = new Random(SEED);
        var code = QrPicture.of(PAPER.code()).file();
        int rounds = Boolean.getBoolean("fengni.long") ? 3_000 : 12;
        for (int i = 0; i < rounds; i++) {
            var pdf = damaged(PDF, random);
            var png = damaged(code, random);

            assertThat(PdfScan.read(pdf)).as("seed %d, round %d", SEED, i).isNotNull();
            assertThat(ScanReader.read(png)).as("seed %d, round %d", SEED, i).isNotNull();
        }
    }

    @Test
    void only_our_codes_are_read() {
        var code = new PaperCode("自评 12", "a".repeat(64));

        assertThat(PaperCode.read(code.text())).contains(code);
        assertThat(PaperCode.read("https://example.cn/")).isEmpty();
        assertThat(PaperCode.read(code.text() + "\n")).isEmpty();
        assertThat(PaperCode.read(code.text().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    /** A page at 200 dpi with a red stamp across a corner of its code, turned by two degrees, with the grain of paper. */
    private static byte[] scanned(String format) throws IOException {
        var page = ImageIO.read(new ByteArrayInputStream(Judges.picture(PDF, 1, 200)));
        var scan = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = scan.createGraphics();
        pen.setColor(new Color(244, 243, 238));
        pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(2), scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.setColor(new Color(200, 20, 20, 150));
        pen.setStroke(new BasicStroke(9));
        pen.drawOval(scan.getWidth() - 380, 260, 330, 330);
        pen.dispose();
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            scan.setRGB(random.nextInt(scan.getWidth()), random.nextInt(scan.getHeight()), 0x808080);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(scan, format, out);
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] file, Random random) {
        var copy =
                java.util.Arrays.copyOf(file, random.nextInt(4) == 0 ? 1 + random.nextInt(file.length) : file.length);
        for (int i = random.nextInt(20); i >= 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }
}
