package fengni.screen.picture;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a picture is known by.
 *
 * @param quality 0 to 100; below {@value #LEAST_QUALITY} a picture has so little in it that its hash says nothing
 * @param hashes of the picture in all eight orientations
 */
public record Fingerprint(int quality, Map<Orientation, PictureHash> hashes) {
    /** From this quality on a hash is worth comparing. */
    public static final int LEAST_QUALITY = 50;

    public Fingerprint {
        hashes = Map.copyOf(hashes);
        if (hashes.size() != Orientation.values().length) {
            throw new IllegalArgumentException(hashes.size() + " orientations, should be all eight");
        }
    }

    /** Returns the hash of the picture as it lies. */
    public PictureHash hash() {
        return hash(Orientation.UPRIGHT);
    }

    /** Returns the hash that the picture would have if it lay so. */
    public PictureHash hash(Orientation orientation) {
        return hashes.getOrDefault(orientation, new PictureHash(0, 0, 0, 0));
    }

    static Fingerprint of(Luminance picture) {
        var samples = TentFilter.sample(picture);
        var frequencies = Frequencies.of(samples);
        var hashes = new EnumMap<Orientation, PictureHash>(Orientation.class);
        for (Orientation orientation : Orientation.values()) {
            hashes.put(orientation, frequencies.turned(orientation).hash());
        }
        return new Fingerprint(quality(samples), hashes);
    }

    /** The sum of all steps between neighbours, each as a whole percentage of white; a scale makes plain pictures small. */
    private static int quality(float[] samples) {
        int side = TentFilter.SIDE;
        int sum = 0;
        for (int at = 0; at < samples.length; at++) {
            if (at % side + 1 < side) {
                sum += step(samples[at], samples[at + 1]);
            }
            if (at + side < samples.length) {
                sum += step(samples[at], samples[at + side]);
            }
        }
        return Math.min(100, sum / 90);
    }

    private static int step(float one, float other) {
        return Math.abs((int) ((one - other) * 100 / 255));
    }
}
