package fengni.label.sound;

import fengni.label.Format;

/** The label of Opus in Ogg; a file is never held in memory, its comments are, and it may have any size. */
public final class OpusCarrier extends OggSound {
    /** For the service loader. */
    public OpusCarrier() {
        super(Format.OPUS, OggCodec.OPUS);
    }
}
