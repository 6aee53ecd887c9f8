package fengni.documents;

import fengni.documents.ScanReader.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A process that looks at one PDF of a stranger: it has 400 MB of memory and half a minute. Two at a time. */
final class ScanProcess {
    private static final BoundedProcess PROCESS = new BoundedProcess(ScanProcess.class, "400m", 30, 2);

    private ScanProcess() {}

    static Look ask(byte[] file) {
        return PROCESS.ask(file)
                .map(answer -> PdfScan.heard(new String(answer, StandardCharsets.UTF_8)))
                .orElseGet(Look.Unreadable::new);
    }

    /** Reads a PDF from the standard input and says on one line what stands on it. */
    public static void main(String... args) throws IOException {
        BoundedProcess.answer(file -> PdfScan.told(PdfScan.read(file)).getBytes(StandardCharsets.UTF_8));
    }
}
