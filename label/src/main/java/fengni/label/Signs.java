package fengni.label;

import fengni.label.file.Slice;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a file tells by its first bytes what it is. */
final class Signs {
    /** Brands of the container of MP4 that stand for pictures (ISO/IEC 23008-12, Annex B; AVIF 1.1, 8). */
    private static final Set<String> STILLS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

    private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ", "M4P ");
    /** What old QuickTime files begin with, before there was a box that names the brand. */
    private static final Set<String> QUICKTIME = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

    private static final Set<Format> PACKAGES =
            EnumSet.of(Format.DOCX, Format.XLSX, Format.PPTX, Format.OFD, Format.EPUB, Format.USDZ, Format.ZIP);

    /** Where the name of the first entry of an archive stands. */
    private static final int NAME_OF_ENTRY = 30;

    /** The head of EBML has some forty bytes. */
    private static final int EBML_HEAD = 128;

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
        if (head.startsWith("FLV\u0001")) {
            return Optional.of(Format.FLV);
        }
        return riff(head)
                .or(() -> sound(head))
                .or(() -> boxes(head))
                .or(() -> matroska(head))
                .or(() -> scene(head, name))
                .or(() -> drawing(head, name))
                .or(() -> document(head, name));
    }

    private static Optional<Format> riff(Slice head) {
        boolean large = head.startsWith("RF64") || head.startsWith("BW64");
        if (head.length() < 12 || !(large || head.startsWith("RIFF"))) {
            return Optional.empty();
        }
        return switch (head.part(8, 4).latin()) {
            case "WAVE" -> Optional.of(Format.WAV);
            case "WEBP" -> Optional.of(Format.WEBP);
            case "AVI " -> large ? Optional.empty() : Optional.of(Format.AVI);
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
            return Optional.of(isAv1(head) ? Format.AVIF : Format.HEIC);
        }
        if (brand.equals("qt  ")) {
            return Optional.of(Format.MOV);
        }
        return Optional.of(SOUNDS.contains(brand) ? Format.M4A : Format.MP4);
    }

    /** A picture is AV1 if one of the brands that it fits says so (AVIF 1.1, 8). */
    private static boolean isAv1(Slice head) {
        long end = Math.min(head.u32(0), head.length());
        for (int at = 8; at + 4 <= end; at += 4) {
            if (head.part(at, 4).latin().startsWith("avi")) {
                return true;
            }
        }
        return false;
    }

    /** EBML names what it holds in its head (RFC 8794, 11.2.4). */
    private static Optional<Format> matroska(Slice head) {
        if (!head.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.empty();
        }
        var start = head.part(0, Math.min(EBML_HEAD, head.length())).latin();
        boolean web = start.contains("webm");
        return web || start.contains("matroska") ? Optional.of(web ? Format.WEBM : Format.MKV) : Optional.empty();
    }

    private static Optional<Format> scene(Slice head, String name) {
        if (head.startsWith("glTF")) {
            return Optional.of(Format.GLB);
        }
        return Format.promised(name).filter(format -> format == Format.GLTF);
    }

    /** Markup is a drawing if its name says so, or its root is the first that it holds. */
    private static Optional<Format> drawing(Slice head, String name) {
        var start = head.latin();
        boolean xml = start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg"));
        var promised = Format.promised(name);
        boolean drawing = promised.filter(Format.SVG::equals).isPresent() && !head.startsWith("\u001f\u008b");
        return drawing || (xml && promised.filter(Format.HTML::equals).isEmpty())
                ? Optional.of(Format.SVG)
                : Optional.empty();
    }

    /** Archives are told from one another by their names, but for books, which say so first (EPUB OCF 3.3, 4.3). */
    private static Optional<Format> document(Slice head, String name) {
        if (head.startsWith("PK\u0003\u0004")) {
            boolean book = head.latin().startsWith("mimetypeapplication/epub+zip", NAME_OF_ENTRY);
            return book ? Optional.of(Format.EPUB) : Format.promised(name).filter(PACKAGES::contains);
        }
        boolean named = Format.promised(name).filter(Format.PDF::equals).isPresent();
        boolean pdf = head.startsWith("%PDF-") || (named && head.latin().contains("%PDF-"));
        return pdf ? Optional.of(Format.PDF) : Optional.empty();
    }
}
