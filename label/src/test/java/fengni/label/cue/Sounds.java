package fengni.label.cue;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Showing;
import fengni.label.TextMark.Place;
import fengni.label.VisibleWords;
import fengni.label.VoiceClip;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Sounds made by the tests themselves, chunk by chunk. */
final class Sounds {
    static final Showing START = showing(Place.START);
    static final Showing END = showing(Place.END);
    static final Showing BOTH = showing(Place.START, Place.END);

    private Sounds() {}

    static Showing showing(Place... places) {
        return new Showing(
                new VisibleWords.Usual(), MarkPosition.BOTTOM_RIGHT, Set.of(places), Optional.<VoiceClip>empty());
    }

    static Showing spoken(byte[] clip, Place... places) {
        var usual = showing(places);
        return new Showing(usual.words(), usual.position(), usual.places(), Optional.of(new VoiceClip(clip)));
    }

    /** Something like speech: noise and a wandering tone that come and go. */
    static double[] speech(double seconds, int rate, long seed) {
        var random = new Random(seed);
        var samples = new double[(int) (seconds * rate)];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / rate;
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 3.1 * time + seed));
            phase += 2 * Math.PI * (140 + 40 * Math.sin(time * 5 + seed)) / rate;
            double voice = Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.5 * Math.sin(5 * phase);
            samples[i] = 0.25 * syllable * (voice + 0.3 * random.nextGaussian()) / 1.5;
        }
        return samples;
    }

    static byte[] le(int bytes, long... values) {
        var out = ByteBuffer.allocate(bytes * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            for (int i = 0; i < bytes; i++) {
                out.put((byte) (value >> (8 * i)));
            }
        }
        return out.array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] chunk(String kind, byte[] body) {
        return joined(latin(kind), le(4, body.length), body, new byte[body.length % 2]);
    }

    static byte[] riff(byte[]... chunks) {
        var body = joined(chunks);
        return joined(latin("RIFF"), le(4, body.length + 4), latin("WAVE"), body);
    }

    static byte[] fmt(int tag, int channels, int rate, int bits) {
        int frame = channels * bits / 8;
        return chunk("fmt ", joined(le(2, tag, channels), le(4, rate, (long) rate * frame), le(2, frame, bits)));
    }

    static byte[] extensible(int tag, int channels, int rate, int bits, int valid) {
        int frame = channels * bits / 8;
        return chunk(
                "fmt ",
                joined(
                        le(2, 0xfffe, channels),
                        le(4, rate, (long) rate * frame),
                        le(2, frame, bits, 22, valid),
                        le(4, 0),
                        le(2, tag),
                        latin("\0\0\0\0\u0010\0\u0080\0\0\u00aa\u00008\u009bq")));
    }

    /** Returns samples as a format writes them, all channels the same. */
    static byte[] coded(SampleFormat format, double[] samples, int channels) {
        var bytes = new byte[samples.length * channels * format.bytes()];
        for (int i = 0; i < samples.length * channels; i++) {
            format.write(samples[i / channels], format.bytes() * 8, bytes, i * format.bytes());
        }
        return bytes;
    }

    static byte[] data(int rate, int channels) {
        return chunk("data", coded(SampleFormat.S16, speech(0.5, rate, 7), channels));
    }

    /** Half a second of sixteen bits. */
    static byte[] wav(int rate, int channels) {
        return riff(fmt(1, channels, rate, 16), data(rate, channels));
    }

    static byte[] wav(double[] samples, int rate) {
        return riff(fmt(1, 1, rate, 16), chunk("data", coded(SampleFormat.S16, samples, 1)));
    }

    /** Returns the bytes after a change that must have been possible. */
    static byte[] done(byte[] file, Edited edited) {
        if (edited instanceof Edited.Change(var splices, var notes)) {
            return Medium.of(file).with(splices).whole().bytes();
        }
        throw new AssertionError(edited);
    }

    static List<Finding.Code> codes(Edited edited) {
        return switch (edited) {
            case Edited.Change(var splices, var notes) ->
                notes.stream().map(Finding::code).toList();
            case Edited.Not(var reasons) -> reasons.stream().map(Finding::code).toList();
        };
    }
}
