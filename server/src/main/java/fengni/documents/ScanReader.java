package fengni.documents;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;

/**
 * Finds which paper a stamped scan is of, by the code at its end. It tells nothing of the stamp or of the other pages.
 *
 * <p>Safe for use by many threads. A picture is read here, within 40 million pixels; a PDF, in which a few bytes can ask for
 * any amount of work, by a process of its own that has little memory and half a minute.
 */
public final class ScanReader {
    private static final int LARGEST = 20 << 20;

    private ScanReader() {}

    /**
     * Reads a PNG, JPEG or PDF of at most 20 MB.
     *
     * @return the code, or one of the faults {@code scan_large}, {@code scan_unreadable}, {@code scan_no_code}
     */
    public static Outcome<PaperCode> read(byte[] file) {
        if (file.length > LARGEST) {
            return Outcome.faulty(Fault.of("scan", "scan_large", LARGEST >> 20));
        }
        return answer(PdfScan.isPdf(file) ? ScanProcess.ask(file) : picture(file));
    }

    /** What came of looking. */
    sealed interface Look {
        record Code(PaperCode code) implements Look {}

        record Nothing() implements Look {}

        record Unreadable() implements Look {}
    }

    private static Look picture(byte[] file) {
        return PictureReader.decode(file)
                .<Look>map(page -> QrReader.read(page).<Look>map(Look.Code::new).orElseGet(Look.Nothing::new))
                .orElseGet(Look.Unreadable::new);
    }

    private static Outcome<PaperCode> answer(Look look) {
        return switch (look) {
            case Look.Code(var code) -> new Done<>(code);
            case Look.Nothing() -> Outcome.faulty(Fault.of("scan", "scan_no_code"));
            case Look.Unreadable() -> Outcome.faulty(Fault.of("scan", "scan_unreadable"));
        };
    }
}
