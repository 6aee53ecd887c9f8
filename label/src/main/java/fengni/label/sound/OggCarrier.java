package fengni.label.sound;

import fengni.label.Format;

/** The label of Vorbis in Ogg; a file is never held in memory, its comments are, and it may have any size. */
public final class OggCarrier extends OggSound {
    /** For the service loader. */
    public OggCarrier() {
        super(Format.OGG, OggCodec.VORBIS);
    }
}
