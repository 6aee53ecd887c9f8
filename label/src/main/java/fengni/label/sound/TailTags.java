package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import java.util.Locale;

/**
 * Reads the tags that programs put behind a sound: ID3v1, APEv2, Lyrics3 and an ID3v2.4 tag with a footer, in any order;
 * they are never written.
 */
final class TailTags {
    private static final int ID3V1 = 128;
    /** An extension of ID3v1 that stands in front of it. */
    private static final int ID3V1_MORE = 227;

    private static final int APE = 32;
    /** An item begins with its length and its flags, then a key of so many characters at most, and a zero. */
    private static final int APE_HEAD = 8;

    private static final int APE_KEY = 255;
    private static final int APE_ITEMS = 1000;
    private static final String APE_SIGN = "APETAGEX";
    private static final int FOOTER = 10;
    private static final int MOST_TAGS = 16;
    private static final int OLD_LYRICS = 5100 + 20;

    private final Medium file;
    private final long start;
    private final Survey survey;
    private long end;

    private TailTags(Medium file, long start, Survey survey) {
        this.file = file;
        this.start = start;
        this.survey = survey;
        end = file.length();
    }

    /**
     * Reads them.
     *
     * @param start where the sound begins
     * @return the offset of the first of them, or the end of the file
     */
    static long read(Medium file, long start, Survey survey) {
        var tail = new TailTags(file, start, survey);
        for (int i = 0; tail.step(); i++) {
            if (i == MOST_TAGS) {
                survey.fault(CarrierCode.TOO_MANY_PARTS, tail.end, MOST_TAGS);
                break;
            }
        }
        return tail.end;
    }

    private boolean step() {
        return oldTag() || ape() || lyrics() || footed();
    }

    private boolean stands(long before, String sign) {
        return end - before >= start && file.startsWith(end - before, sign);
    }

    private boolean oldTag() {
        if (stands(ID3V1, "TAG") && !stands(ID3V1, "TAG+")) {
            return took(SoundPlace.ID3V1, ID3V1);
        }
        return stands(ID3V1_MORE, "TAG+") && took(SoundPlace.ID3V1, ID3V1_MORE);
    }

    private boolean took(SoundPlace place, long bytes) {
        survey.search(place, file, end - bytes, end);
        end -= bytes;
        return true;
    }

    /** The length in its footer counts the footer, and not the head that may stand before the items. */
    private boolean ape() {
        if (!stands(APE, APE_SIGN)) {
            return false;
        }
        var footer = file.slice(end - APE, APE);
        long length = footer.u32le(12);
        if (length < APE || length > end - start) {
            return false;
        }
        items(end - length, end - APE, footer.u32le(16));
        end -= length;
        if (stands(APE, APE_SIGN)) {
            end -= APE;
        }
        return true;
    }

    private void items(long from, long to, long told) {
        long at = from;
        for (long i = 0; i < told && to - at > APE_HEAD; i++) {
            if (i == APE_ITEMS) {
                survey.fault(CarrierCode.TOO_MANY_PARTS, at, APE_ITEMS);
                return;
            }
            var head = file.between(at, Math.min(to, at + APE_HEAD + APE_KEY + 1));
            int keyEnd = head.indexOf(0, APE_HEAD);
            long value = at + keyEnd + 1;
            long length = head.u32le(0);
            if (keyEnd == head.length() || length > to - value) {
                survey.fault(CarrierCode.BROKEN_PART, at, "APE");
                return;
            }
            var key = head.part(APE_HEAD, keyEnd - APE_HEAD).latin();
            if (key.toUpperCase(Locale.ROOT).equals("AIGC")) {
                survey.label(SoundPlace.APE_TAG, file, value, value + length);
            } else {
                survey.search(SoundPlace.APE_TAG, file, value, value + length);
            }
            at = value + length;
        }
    }

    private boolean lyrics() {
        if (stands(9, "LYRICS200") && end - 15 >= start) {
            var digits = file.slice(end - 15, 6).latin();
            if (digits.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
                long length = Long.parseLong(digits) + 15;
                return length <= end - start
                        && file.startsWith(end - length, "LYRICSBEGIN")
                        && took(SoundPlace.LYRICS3, length);
            }
        }
        if (!stands(9, "LYRICSEND")) {
            return false;
        }
        long room = Math.min(OLD_LYRICS, end - start);
        int begin = file.slice(end - room, room).latin().lastIndexOf("LYRICSBEGIN");
        return begin >= 0 && took(SoundPlace.LYRICS3, room - begin);
    }

    private boolean footed() {
        if (!stands(FOOTER, "3DI")) {
            return false;
        }
        long length = 2L * FOOTER + Id3Tag.synchsafe(file.u32(end - 4));
        if (length > end - start || !file.startsWith(end - length, "ID3")) {
            return false;
        }
        Id3Texts.elsewhere(file, end - length, end, survey);
        end -= length;
        return true;
    }
}
