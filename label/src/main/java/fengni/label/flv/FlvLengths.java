package fengni.label.flv;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The numbers of metadata that tell how long and how large a film is, in the units of FFmpeg and of the tools that players
 * know; they are set right where they stand. Those that were wrong before, such as those of a stream, are left alone.
 */
final class FlvLengths implements Amf.Listener {
    private static final double MILLIS = 1000;

    private final Slice data;
    private final Grown grown;
    private final List<Splice> splices = new ArrayList<>();
    private final long body;

    /**
     * What changes.
     *
     * @param length of the old file
     * @param bytes that follow it
     * @param was when everything in the old film has been played, in milliseconds
     * @param end when everything in the new one has been played
     * @param gap whether the sound ended so long before the film that programs may have told either end
     * @param latest when the last old tag begins, in milliseconds
     * @param last when the last new one does
     */
    record Grown(long length, long bytes, long was, long end, boolean gap, long latest, long last) {
        /** Some programs round the last packet down, or do not count it. */
        double seconds(double told) {
            boolean near = gap || Math.abs(was - told * MILLIS) <= (end - was) / 10.0;
            return near ? Math.max(told, end / MILLIS) : told + Math.max(0, end - was) / MILLIS;
        }
    }

    private FlvLengths(Slice data, Grown grown, long body) {
        this.data = data;
        this.grown = grown;
        this.body = body;
    }

    static List<Splice> splices(Medium file, Flv flv, Grown grown) throws Obstacle {
        var splices = new ArrayList<Splice>();
        for (FlvTag tag : flv.scripts()) {
            var script = Script.of(file, tag);
            if (script.isMetadata()) {
                var lengths = new FlvLengths(script.data(), grown, tag.body());
                int at = script.value();
                while (at < script.data().length()) {
                    at = Amf.read(script.data(), at, lengths);
                }
                splices.addAll(lengths.splices);
            }
        }
        return splices;
    }

    @Override
    public void number(Amf.Way way, int at) {
        double value = Double.longBitsToDouble(data.u32(at) << 32 | data.u32(at + 4));
        var now = way.depth() == 1 && value > 0 ? now(way.key(), value) : OptionalDouble.empty();
        now.ifPresent(number -> splices.add(
                new Splice(body + at, body + at + 8, AmfBytes.number(Double.doubleToRawLongBits(number), 8))));
    }

    private OptionalDouble now(String key, double value) {
        return switch (key) {
            case "duration" -> OptionalDouble.of(grown.seconds(value));
            case "filesize" -> only(value == grown.length(), value + grown.bytes());
            case "audiosize", "datasize" -> only(value <= grown.length(), value + grown.bytes());
            // in seconds, as most tools tell it, give or take the length of a picture
            case "lasttimestamp" -> only(Math.abs(value * MILLIS - grown.latest()) < MILLIS, grown.last() / MILLIS);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble only(boolean told, double number) {
        return told ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    @Override
    public void text(Amf.Way way, int at, int from, int to) {
        // no text tells a length
    }

    @Override
    public void closed(Amf.Way way, int at, int end) {
        // numbers were told one by one
    }
}
