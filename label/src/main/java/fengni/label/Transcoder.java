package fengni.label;

import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * Codes the beginning of a film again with words on its pictures (GB 45438-2025, 5.4), and a cue that goes behind its sound
 * (5.3). The library itself codes no moving
 * pictures: an optional module brings a transcoder, found by {@link java.util.ServiceLoader} beside this library or among
 * the jars of a folder, named by the system property {@value #FOLDER}, that is looked into only when a film gets words.
 *
 * <p>Stateless and safe for use by several threads. Nothing here throws for what a film holds. What is coded again stays
 * in memory, at most {@link Medium#MOST_IN_MEMORY} bytes; no file is written.
 */
public interface Transcoder {
    /** The system property that names a folder with the jars of an optional module. */
    String FOLDER = "fengni.motion";

    /**
     * Returns true if the film can be decoded from this sample on without what comes before it, as far as its bytes tell.
     *
     * @param configuration what decoders are told
     * @param sample one that the container calls a key picture
     */
    boolean startsAnew(String codec, byte[] configuration, Medium sample);

    /** Codes the footage again with words, and proves by decoding that the film goes on behind it as before. */
    Recoded recode(Footage footage, Showing showing);

    /**
     * Codes the rhythm 短长短短 as packets that may follow the end of a film's sound under the same configuration (GB
     * 45438-2025, 5.3 c and d), with silence before and behind it, and proves by decoding that the old end is heard as before
     * and the rhythm behind it. Sound that ends with the rhythm already is left alone.
     */
    Cued cue(SoundEnd end);

    /**
     * Holds a film with a cue against the one without, read by a demuxer that shares no code with the carriers: the same
     * streams with the same packets, bytes and times, and behind those of the first sound the new ones, one after another in
     * time. Only the last old packet of that sound may last longer than it did.
     *
     * @param added every new packet
     * @return what is not as meant, in a few words for the log; empty if all is
     */
    Optional<String> differenceBehind(Medium original, Medium cued, List<byte[]> added);

    /**
     * Holds a film with words against the one without, read by a demuxer that shares no code with the carriers: the same
     * streams with the same packets at the same times, and the same bytes but for what was coded again.
     *
     * @param recoded how many packets of the pictures were coded again
     * @return what is not as meant, in a few words for the log; empty if all is
     */
    Optional<String> difference(Medium original, Medium shown, int recoded);
}
