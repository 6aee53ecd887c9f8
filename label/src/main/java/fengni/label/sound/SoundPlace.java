package fengni.label.sound;

import fengni.label.LabelPlace;

/** Where labels are met in sounds; the first three are the guide's (TC260-PG-202510A), the others are only read. */
enum SoundPlace implements LabelPlace {
    /** A chunk of its own in a WAV file. */
    WAV_CHUNK(true),
    /** A text frame TXXX described as AIGC, in the tag that an MP3 file begins with. */
    ID3_TEXT(true),
    /** The field AIGC among the Vorbis comments of FLAC, Vorbis and Opus. */
    VORBIS_COMMENT(true),
    /** The list of texts of a WAV file, where the guide for AVI puts a label, and none for WAV. */
    LIST_INFO(false),
    /** The text of the Broadcast Wave Format. */
    BEXT(false),
    OTHER_CHUNK(false),
    /** A frame TXX of ID3v2.2, which the guide does not name. */
    ID3_OLD_TEXT(false),
    /** Any frame of an ID3v2 tag but TXXX described as AIGC. */
    ID3_OTHER_FRAME(false),
    /** An ID3v2 tag that is not the one an MP3 file begins with. */
    ID3_OTHER_TAG(false),
    ID3V1(false),
    APE_TAG(false),
    LYRICS3(false),
    /** Another field of the Vorbis comments. */
    OTHER_COMMENT(false),
    /** Another metadata block of FLAC. */
    OTHER_BLOCK(false),
    /** An XMP packet; no guide names it for sounds that have a slot of their own. */
    XMP_IN_SOUND(false);

    private final boolean slot;

    SoundPlace(boolean slot) {
        this.slot = slot;
    }

    @Override
    public boolean isSlot() {
        return slot;
    }
}
