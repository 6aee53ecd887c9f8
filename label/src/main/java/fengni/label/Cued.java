package fengni.label;

import fengni.law.Finding;
import java.util.List;

/** The outcome of coding a cue for the end of a film's sound. */
public sealed interface Cued {

    /**
     * What follows the last old packet at once: silence in which the old end fades as its codec lets it, the rhythm, and
     * silence.
     *
     * @param packets in their order; at least one
     * @param lastFrames how many frames the last old packet stands for by its codec; containers that told a shorter time for it
     *     make it last so long, since decoders bring it whole; 0 for PCM
     */
    record Done(List<Packet> packets, int lastFrames) implements Cued {
        public Done {
            packets = List.copyOf(packets);
        }

        /** Returns how many frames all packets stand for. */
        public long frames() {
            return packets.stream().mapToLong(Packet::frames).sum();
        }
    }

    /**
     * One coded packet.
     *
     * @param frames samples of one channel that it stands for, 1 or more, at the rate of the sound
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Packet(byte[] data, int frames) {}

    /** The sound ends with the rhythm already; nothing was coded. */
    record Present() implements Cued {}

    /** Nothing was coded; at least one reason is an error. */
    record Not(List<Finding> reasons) implements Cued {
        public Not {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns the refusal with one reason. */
    static Not not(Finding.Code code, Object... params) {
        return new Not(List.of(Finding.of(code, "", params)));
    }
}
