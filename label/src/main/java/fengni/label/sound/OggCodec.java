package fengni.label.sound;

import fengni.label.file.Slice;

/** What an Ogg file may hold, told by the packets it begins with. */
enum OggCodec {
    /** Vorbis I, 4.2; three packets before the sound, of which the last two may share pages. */
    VORBIS("\u0001vorbis", "\u0003vorbis", 2),
    /** RFC 7845, section 5; the second packet ends its page. */
    OPUS("OpusHead", "OpusTags", 1);

    private final String first;
    private final String second;
    private final int headers;

    OggCodec(String first, String second, int headers) {
        this.first = first;
        this.second = second;
        this.headers = headers;
    }

    /** What the packet of the stream's own data begins with, in Latin-1. */
    String first() {
        return first;
    }

    /** What the packet of the comments begins with. */
    String second() {
        return second;
    }

    /** Packets before the sound, but for the first. */
    int headers() {
        return headers;
    }

    /** Returns how many zeros at the end of what follows the comments only keep room. */
    int padding(Slice rest) {
        // RFC 7845, 5.2: what begins with an odd byte shall be kept; Vorbis has its framing bit there
        int kept = this == VORBIS ? 1 : 0;
        if (this == OPUS && rest.length() > 0 && rest.u8(0) % 2 == 1) {
            return 0;
        }
        int end = rest.length();
        while (end > kept && rest.u8(end - 1) == 0) {
            end--;
        }
        return rest.length() - end;
    }
}
