package fengni.label;

import fengni.label.file.Slice;
import java.util.Optional;
import java.util.Set;

/** How a file tells by its first bytes what it is. */
final class Signs {
    /** Brands of the container of MP4 that stand for pictures, whose marks are not read yet. */
    private static final Set<String> STILLS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

    private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ", "M4P ");
    /** What old QuickTime files begin with, before there was a box that names the brand. */
    private static final Set<String> QUICKTIME = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

    private Signs() {}

    static Optional<Format> format(Slice head, String name) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(Format.JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Format.PNG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(Format.GIF);
        }
        if (head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("II+\0")
                || head.startsWith("MM\0+")) {
            return Optional.of(Format.TIFF);
        }
        return riff(head).or(() -> sound(head)).or(() -> boxes(head)).or(() -> document(head, name));
    }

    private static Optional<Format> riff(Slice head) {
        boolean large = head.startsWith("RF64") || head.startsWith("BW64");
        if (head.length() < 12 || !(large || head.startsWith("RIFF"))) {
            return Optional.empty();
        }
        return switch (head.part(8, 4).latin()) {
            case "WAVE" -> Optional.of(Format.WAV);
            case "WEBP" -> Optional.of(Format.WEBP);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> sound(Slice head) {
        if (head.startsWith("fLaC")) {
            return Optional.of(Format.FLAC);
        }
        if (head.startsWith("OggS") && head.has(27, 1)) {
            int segments = head.u8(26);
            var packet =
                    head.has(27 + segments, 8) ? head.part(27 + segments, 8).latin() : "";
            return packet.equals("OpusHead")
                    ? Optional.of(Format.OPUS)
                    : packet.startsWith("\u0001vorbis") ? Optional.of(Format.OGG) : Optional.empty();
        }
        return head.startsWith("ID3") || isLayerThree(head) ? Optional.of(Format.MP3) : Optional.empty();
    }

    /** A frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.2.3), with a bit rate and a sampling rate that exist. */
    private static boolean isLayerThree(Slice head) {
        return head.length() >= 4
                && (head.u16(0) & 0xffe6) == 0xffe2
                && (head.u8(1) & 0x18) != 0x08
                && head.u8(2) >> 4 != 0
                && head.u8(2) >> 4 != 15
                && (head.u8(2) & 0x0c) != 0x0c;
    }

    private static Optional<Format> boxes(Slice head) {
        if (head.length() < 12) {
            return Optional.empty();
        }
        var kind = head.part(4, 4).latin();
        if (!kind.equals("ftyp")) {
            return QUICKTIME.contains(kind) ? Optional.of(Format.MOV) : Optional.empty();
        }
        var brand = head.part(8, 4).latin();
        if (STILLS.contains(brand)) {
            return Optional.empty();
        }
        if (brand.equals("qt  ")) {
            return Optional.of(Format.MOV);
        }
        return Optional.of(SOUNDS.contains(brand) ? Format.M4A : Format.MP4);
    }

    /** The packages of Office are told from other archives, and from one another, by their names. */
    private static Optional<Format> document(Slice head, String name) {
        if (head.startsWith("PK\u0003\u0004")) {
            return Format.promised(name)
                    .filter(format -> format == Format.DOCX || format == Format.XLSX || format == Format.PPTX);
        }
        boolean named = Format.promised(name).filter(Format.PDF::equals).isPresent();
        boolean pdf = head.startsWith("%PDF-") || (named && head.latin().contains("%PDF-"));
        return pdf ? Optional.of(Format.PDF) : Optional.empty();
    }
}
