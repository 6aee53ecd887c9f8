package fengni.documents;

import fengni.documents.ScanReader.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks at the pages of a PDF from the last to the first, where the code stands at the end; at no more than the last 40. */
final class PdfScan {
    private static final int MOST_PAGES = 40;
    private static final double LONGEST_SIDE = 2600;
    private static final double LARGEST_SCALE = 4;
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfScan() {}

    static boolean isPdf(byte[] file) {
        return file.length > START.length && Arrays.equals(file, 0, START.length, START, 0, START.length);
    }

    static Look read(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            int last = pdf.getNumberOfPages() - 1;
            for (int page = last; page >= 0 && page > last - MOST_PAGES; page--) {
                var found = QrReader.read(render(pdf, renderer, page));
                if (found.isPresent()) {
                    return found.<Look>map(Look.Code::new).get();
                }
            }
            return new Look.Nothing();
        } catch (IOException | RuntimeException damaged) {
            // The parser answers some damage with unchecked exceptions; all of it means the same here.
            return new Look.Unreadable();
        }
    }

    private static BufferedImage render(PDDocument pdf, PDFRenderer renderer, int page) throws IOException {
        var box = pdf.getPage(page).getCropBox();
        double longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        float scale = (float) Math.min(LARGEST_SCALE, LONGEST_SIDE / longest);
        return renderer.renderImage(page, scale, ImageType.GRAY);
    }

    /** One line that a process says of what it saw, and back. */
    static String told(Look look) {
        return switch (look) {
            case Look.Code(var code) -> code.text();
            case Look.Nothing() -> "nothing";
            case Look.Unreadable() -> "unreadable";
        };
    }

    static Look heard(String line) {
        return Optional.of(line)
                .flatMap(PaperCode::read)
                .<Look>map(Look.Code::new)
                .orElseGet(() -> line.equals("nothing") ? new Look.Nothing() : new Look.Unreadable());
    }
}
