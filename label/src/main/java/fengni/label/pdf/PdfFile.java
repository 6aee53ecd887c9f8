package fengni.label.pdf;

import fengni.label.CarrierCode;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF whose tables of objects were read as they stand; for one thread, and only while {@link #read} runs. */
record PdfFile(Medium medium, ObjectReader reader, COSDocument document) {
    /** Where the mark of a linearised file stands at the latest (ISO 32000-1, Annex F.2.1). */
    private static final int HEAD = 1024;

    /** What is done with an open file. */
    interface Work<T> {
        T on(PdfFile file) throws IOException;
    }

    /**
     * Opens a file for some work.
     *
     * @param otherwise the answer if the file, or an object that the work asked for, cannot be read; always an error
     */
    static <T> T read(Medium medium, Work<T> work, Function<Finding, T> otherwise) {
        try {
            var reader = new ObjectReader(medium);
            try (var document = reader.open()) {
                var done = work.on(new PdfFile(medium, reader, document));
                return reader.failure().map(PdfFile::fault).map(otherwise).orElse(done);
            }
        } catch (IOException broken) {
            return otherwise.apply(fault(broken));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof BeyondLimits much) {
                return otherwise.apply(much.finding());
            }
            throw failure;
        } catch (RuntimeException broken) {
            // the parser's answer to some contradictions
            return otherwise.apply(Finding.of(PdfCode.PDF_TABLE_BROKEN, "", reason(broken)));
        }
    }

    private static Finding fault(IOException broken) {
        return switch (broken) {
            case BeyondLimits much -> much.finding();
            case InvalidPasswordException locked -> Finding.of(PdfCode.PDF_LOCKED, "");
            default -> Finding.of(PdfCode.PDF_TABLE_BROKEN, "", reason(broken));
        };
    }

    private static String reason(Exception broken) {
        return Excerpt.of(String.valueOf(broken.getMessage()).replace('\n', ' '));
    }

    COSDictionary trailer() {
        return document.getTrailer();
    }

    COSDictionary catalog() {
        return trailer().getCOSDictionary(COSName.ROOT);
    }

    Optional<COSDictionary> info() {
        return Optional.ofNullable(trailer().getCOSDictionary(COSName.INFO));
    }

    boolean isEncrypted() {
        return reader.isEncrypted() || trailer().containsKey(COSName.ENCRYPT);
    }

    boolean isLinearized() {
        return medium.slice(0, Math.min(HEAD, medium.length())).latin().contains("/Linearized");
    }

    /** Its author allowed at most forms to be filled in; no level allows marks (ISO 32000-1, table 254). */
    boolean isCertified() {
        return Optional.ofNullable(catalog().getCOSDictionary(COSName.PERMS))
                .filter(permissions -> permissions.containsKey(COSName.DOCMDP))
                .isPresent();
    }

    boolean isSigned() {
        return Optional.ofNullable(catalog().getCOSDictionary(COSName.ACRO_FORM))
                .filter(form -> (form.getInt(COSName.SIG_FLAGS, 0) & 1) == 1 || hasSignature(form))
                .isPresent();
    }

    private static boolean hasSignature(COSDictionary form) {
        var fields = Optional.ofNullable(form.getCOSArray(COSName.FIELDS)).orElseGet(COSArray::new);
        for (int i = 0; i < Math.min(fields.size(), PdfLimits.FIELDS); i++) {
            if (fields.getObject(i) instanceof COSDictionary field
                    && COSName.SIG.equals(field.getCOSName(COSName.FT))
                    && field.containsKey(COSName.V)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the XMP packet of the document, if it has one. */
    Optional<byte[]> packet() throws IOException {
        var metadata = Optional.ofNullable(catalog().getCOSStream(COSName.METADATA));
        return metadata.isPresent()
                ? Optional.of(reader.unpacked(metadata.get(), Limits.PACKET_BYTES))
                : Optional.empty();
    }

    /** Returns why nothing may be added, if so. */
    Optional<Finding> against() {
        if (isEncrypted()) {
            return Optional.of(Finding.of(PdfCode.PDF_ENCRYPTED_KEPT, ""));
        }
        if (isCertified()) {
            return Optional.of(Finding.of(PdfCode.PDF_CERTIFIED, ""));
        }
        if (reader.trailing() > 0) {
            return Optional.of(Finding.of(PdfCode.PDF_TABLE_BROKEN, "", "bytes after the end of the file"));
        }
        boolean roomless = document.getHighestXRefObjectNumber() > Integer.MAX_VALUE - PdfLimits.PAGES * 4L;
        return roomless ? Optional.of(Finding.of(CarrierCode.NO_ROOM, "", "object numbers")) : Optional.empty();
    }
}
