package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The structure of an MP3 file: tags, then frames of MPEG audio, layer III.
 *
 * @param tags those at the beginning
 * @param sound the byte after them
 */
record Mp3(List<Id3Tag> tags, long sound, List<Finding> faults) {
    private static final int MOST_TAGS = 4;
    /** Rests of other tags and broken frames stand before the first whole frame of some files. */
    private static final int SEARCHED = 1 << 16;

    static Mp3 read(Medium file) {
        var tags = new ArrayList<Id3Tag>();
        var faults = new ArrayList<Finding>();
        long at = 0;
        try {
            while (file.startsWith(at, "ID3")) {
                if (tags.size() == MOST_TAGS) {
                    throw new Broken(CarrierCode.TOO_MANY_PARTS, at, MOST_TAGS);
                }
                tags.add(Id3Walk.walk(file, at));
                at = tags.getLast().end();
            }
            demandSound(file, at);
        } catch (Broken broken) {
            faults.add(broken.finding());
        }
        return new Mp3(List.copyOf(tags), at, List.copyOf(faults));
    }

    private static void demandSound(Medium file, long at) throws Broken {
        if (file.startsWith(at, "fLaC")) {
            throw new Broken(SoundCode.FLAC_BEHIND_ID3, at);
        }
        var head = file.between(at, Math.min(file.length(), at + SEARCHED));
        for (int i = 0; i + Mp3Frame.HEAD <= head.length(); i++) {
            long length = Mp3Frame.length(head.u32(i));
            if (length > 0 && goesOn(file, at + i + length)) {
                return;
            }
        }
        throw new Broken(SoundCode.NO_SOUND, at, "MP3");
    }

    /** One sign of a frame may be chance; two at the right distance are not, nor is one that ends with the file. */
    private static boolean goesOn(Medium file, long next) {
        if (!file.has(next, Mp3Frame.HEAD)) {
            return next == file.length();
        }
        Slice sign = file.slice(next, Mp3Frame.HEAD);
        return Mp3Frame.length(sign.u32(0)) > 0
                || sign.startsWith("TAG")
                || sign.startsWith("APET")
                || sign.startsWith("LYRI")
                || sign.startsWith("ID3");
    }
}
