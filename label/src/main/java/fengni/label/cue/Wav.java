package fengni.label.cue;

import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.List;
import java.util.Optional;

/**
 * A WAV file whose samples are understood.
 *
 * @param large true for RF64 and BW64, whose sizes stand in a chunk of their own
 * @param chunks all chunks in the order of the file
 * @param data the chunk with the samples
 */
record Wav(Medium medium, boolean large, Layout layout, List<Chunk> chunks, Chunk data) {
    private static final int BLOCK = 1 << 16;

    Wav {
        chunks = List.copyOf(chunks);
    }

    /**
     * A chunk, as far as it is there.
     *
     * @param body offset of its first byte after kind and size
     */
    record Chunk(String kind, long body, long length) {
        long end() {
            return body + length;
        }
    }

    /**
     * How samples lie.
     *
     * @param valid how many bits of a linear sample count
     */
    record Layout(SampleFormat format, int channels, int rate, int valid) {
        int frameBytes() {
            return channels * format.bytes();
        }

        byte[] bytes(Stretch stretch) {
            var bytes = new byte[stretch.frames() * frameBytes()];
            for (int frame = 0; frame < stretch.frames(); frame++) {
                for (int channel = 0; channel < channels; channel++) {
                    int at = frame * frameBytes() + channel * format.bytes();
                    format.write(stretch.at(channel, frame), valid, bytes, at);
                }
            }
            return bytes;
        }
    }

    Optional<Chunk> chunk(String kind) {
        return chunks.stream().filter(chunk -> chunk.kind().equals(kind)).findFirst();
    }

    long frames() {
        return data.length() / layout.frameBytes();
    }

    /** Returns the end of the last whole frame. */
    long end() {
        return data.body() + frames() * layout.frameBytes();
    }

    Ends ends() {
        int most = Ends.most(layout.rate());
        int count = (int) Math.min(most, frames());
        return new Ends(layout.rate(), layout.channels(), frames(), mono(0, count), mono(frames() - count, count));
    }

    /** Returns one channel of a short sound. */
    double[] row(int channel) {
        var bytes = medium.slice(data.body(), frames() * layout.frameBytes());
        var row = new double[(int) frames()];
        int offset = channel * layout.format().bytes();
        for (int frame = 0; frame < row.length; frame++) {
            row[frame] = layout.format().read(bytes, frame * layout.frameBytes() + offset);
        }
        return row;
    }

    private double[] mono(long from, int count) {
        var mono = new double[count];
        int step = Math.max(1, BLOCK / layout.frameBytes());
        for (int done = 0; done < count; done += step) {
            int frames = Math.min(step, count - done);
            long at = data.body() + (from + done) * layout.frameBytes();
            mix(medium.slice(at, (long) frames * layout.frameBytes()), frames, mono, done);
        }
        return mono;
    }

    private void mix(Slice bytes, int frames, double[] mono, int at) {
        for (int frame = 0; frame < frames; frame++) {
            double sum = 0;
            for (int channel = 0; channel < layout.channels(); channel++) {
                sum += layout.format()
                        .read(
                                bytes,
                                frame * layout.frameBytes()
                                        + channel * layout.format().bytes());
            }
            mono[at + frame] = sum / layout.channels();
        }
    }
}
