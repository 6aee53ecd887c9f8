package fengni.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fengni.documents.PaperFonts.Face;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets a paper as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): for the archive, and for screen readers.
 *
 * <p>One paper at a time, whoever asks: the layout of a long paper takes some 100 MB, and two of them no less time together
 * than one after the other on a small machine.
 */
final class PdfPaper {
    private static final String PROTOCOL = "paper";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final ReentrantLock PRESS = new ReentrantLock();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    static byte[] of(Document document) {
        var laid = PaperHtml.of(document);
        PRESS.lock();
        try (var pdf = new PDDocument()) {
            return printed(laid, pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException("the paper " + document.reference() + " cannot be set", failure);
        } finally {
            PRESS.unlock();
        }
    }

    private static byte[] printed(PaperHtml.Laid laid, PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .withW3cDocument(laid.tree(), PROTOCOL + ":/")
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Fengni")
                .toStream(out)
                .useUriResolver((_, uri) -> uri)
                .useProtocolsStreamImplementation(uri -> new Content(picture(laid.pictures(), uri)), PROTOCOL)
                .useExternalResourceAccessControl(
                        (uri, _) -> uri.startsWith(PROTOCOL + ":"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withDiagnosticConsumer(_ -> {});
        fonts(builder, pdf);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
        }
        return out.toByteArray();
    }

    private static void fonts(PdfRendererBuilder builder, PDDocument pdf) {
        var fonts = PaperFonts.loaded();
        var song = new PDFontSupplier(fonts.in(pdf, Face.SONG));
        builder.useFont(song, "Song", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(song, "Whole", NORMAL, FontStyle.NORMAL, true);
        // A rare character among bold ones stays regular: a bold that the program feigns is a blot.
        builder.useFont(song, "Whole", BOLD, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(fonts.in(pdf, Face.SONG_BOLD)), "Song", BOLD, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(fonts.in(pdf, Face.HEI)), "Hei", NORMAL, FontStyle.NORMAL, true);
    }

    private static byte[] picture(List<Pixels> pictures, String uri) {
        return pictures.get(Integer.parseInt(uri.substring(PROTOCOL.length() + 1)))
                .file();
    }

    private record Content(InputStream stream) implements FSStream {
        Content(byte[] bytes) {
            this(new ByteArrayInputStream(bytes));
        }

        @Override
        public InputStream getStream() {
            return stream;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        }
    }
}
