package fengni.attachments;

import java.util.Optional;
import java.util.Set;

/** Knows film and sound by their structure: boxes (ISO/IEC 14496-12), RIFF chunks, frames of MPEG audio layer III. */
final class Recordings {
    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4A ", "M4VH", "M4VP",
            "dash", "MSNV", "3gp4", "3gp5", "3gp6");
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    private Recordings() {}

    /** The boxes must lie one after another up to the end, and the description of the film must be among them. */
    static Optional<Kind> video(Bytes bytes) {
        if (!bytes.is(4, "ftyp")) {
            return Optional.empty();
        }
        boolean described = false;
        long place = 0;
        while (place < bytes.length()) {
            described |= bytes.is(place + 4, "moov");
            long size = boxSize(bytes, place);
            if (size < 8) {
                return Optional.empty();
            }
            place += size;
        }
        var brand = bytes.text(8, 4);
        return place != bytes.length() || !described
                ? Optional.empty()
                : brand.equals("qt  ")
                        ? Optional.of(Kind.MOV)
                        : BRANDS.contains(brand) ? Optional.of(Kind.MP4) : Optional.empty();
    }

    /** 0 means up to the end of the file, 1 that the size follows in eight bytes. */
    private static long boxSize(Bytes bytes, long place) {
        long size = bytes.big(place, 4);
        if (size == 0) {
            return bytes.length() - place;
        }
        long wide = size == 1 ? bytes.big(place + 8, 8) : size;
        return wide <= bytes.length() ? wide : -1;
    }

    static Optional<Kind> wave(Bytes bytes) {
        long said = bytes.little(4, 4) + 8;
        return bytes.is(0, "RIFF") && bytes.is(8, "WAVEfmt ") && said <= bytes.length() && said + 1 >= bytes.length()
                ? Optional.of(Kind.WAV)
                : Optional.empty();
    }

    /** Two frames in a row; a tag (ID3v2) may stand before them. */
    static Optional<Kind> layerThree(Bytes bytes) {
        long first = bytes.is(0, "ID3") ? afterTag(bytes) : 0;
        long size = frameSize(bytes, first);
        return size > 0 && frameSize(bytes, first + size) > 0 ? Optional.of(Kind.MP3) : Optional.empty();
    }

    /** Seven bits a byte; zeroes may fill the room up to the first frame. */
    private static long afterTag(Bytes bytes) {
        long place = 10;
        for (int i = 0; i < 4; i++) {
            place += (long) (bytes.at(6 + i) & 0x7F) << (7 * (3 - i));
        }
        while (bytes.at(place) == 0) {
            place++;
        }
        return place;
    }

    private static long frameSize(Bytes bytes, long place) {
        int version = bytes.at(place + 1) >> 3 & 3;
        int bits = bytes.at(place + 2) >> 4;
        int rate = bytes.at(place + 2) >> 2 & 3;
        boolean frame = bytes.at(place) == 0xFF && (bytes.at(place + 1) & 0xE6) == 0xE2 && version != 1;
        if (!frame || bytes.at(place + 2) < 0 || rate == 3) {
            return 0;
        }
        int kilobits = (version == 3 ? KILOBITS_1 : KILOBITS_2)[bits];
        int hertz = HERTZ[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        int padding = bytes.at(place + 2) >> 1 & 1;
        return kilobits == 0 ? 0 : (version == 3 ? 144_000L : 72_000L) * kilobits / hertz + padding;
    }
}
