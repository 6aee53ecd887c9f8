package fengni.motion;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOFILLIN;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOPARSE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXTERNAL;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import fengni.label.file.Medium;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A film as FFmpeg's own demuxer reads it, packet by packet. */
final class Demuxed implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** Each has tables of its own in memory. */
    private static final int MOST_STREAMS = 64;

    private static final long MICROS = 1_000_000;

    private static final int SEEK_CURRENT = 1;
    private static final int SEEK_END = 2;
    private static final int SEEK_KINDS = 0xffff;

    private final Medium medium;
    private long at;
    private long latest;
    private final Deque<Throwable> thrown = new ArrayDeque<>();
    private final Read_packet_Pointer_BytePointer_int reading = new Reading();
    private final Seek_Pointer_long_int seeking = new Seeking();
    private final AVIOContext io;
    private AVFormatContext context = avformat_alloc_context();
    private final AVPacket packet = av_packet_alloc();

    /** Called by native code, which no exception may cross: it would end the whole process. */
    private final class Reading extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer room, int size) {
            return (int) kept(() -> {
                long count = Math.min(Math.min(size, BUFFER), medium.length() - at);
                if (count <= 0) {
                    return AVERROR_EOF;
                }
                var bytes = medium.slice(at, count);
                room.capacity(count).put(bytes.file(), bytes.start(), (int) count);
                at += count;
                return count;
            });
        }
    }

    /** Called by native code; a place behind the end is none. */
    private final class Seeking extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            return kept(() -> {
                if ((whence & AVSEEK_SIZE) != 0) {
                    return medium.length();
                }
                int kind = whence & SEEK_KINDS;
                long to = offset + (kind == SEEK_CURRENT ? at : kind == SEEK_END ? medium.length() : 0);
                if (to < 0 || to > medium.length()) {
                    return -1;
                }
                at = to;
                return to;
            });
        }
    }

    /** Keeps what goes wrong until native code has returned. */
    private long kept(LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (RuntimeException | Error failure) {
            thrown.add(failure);
            return AVERROR_EXTERNAL;
        }
    }

    /** Throws what went wrong while native code ran, now that it has returned. */
    private int returned(int code) {
        if (!thrown.isEmpty()) {
            switch (thrown.removeFirst()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
        return code;
    }

    private Demuxed(Medium medium) {
        this.medium = medium;
        io = avio_alloc_context(
                new BytePointer(av_malloc(BUFFER)).capacity(BUFFER), BUFFER, 0, new Pointer(), reading, null, seeking);
        context.pb(io).max_streams(MOST_STREAMS);
        context.flags(
                context.flags() | AVFMT_FLAG_NOFILLIN | AVFMT_FLAG_NOPARSE); // what the container says, no guesses
    }

    static Demuxed of(Medium medium) throws Unworkable {
        var film = new Demuxed(medium);
        int opened = avformat_open_input(film.context, "", null, new AVDictionary(null));
        if (opened < 0) {
            film.context = new AVFormatContext(null); // freed by the call that failed
            film.close();
        }
        Unworkable.checked("demuxer", film.returned(opened));
        return film;
    }

    /** What a packet belongs to, as far as it matters here. */
    enum Kind {
        PICTURE,
        FIRST_SOUND,
        OTHER
    }

    /** One packet; the bytes as their sum only. */
    record Seen(int stream, Kind kind, boolean discarded, long decoded, long shown, long duration, int size, long sum) {
        boolean picture() {
            return kind == Kind.PICTURE;
        }

        boolean sameTime(Seen other) {
            return stream == other.stream && decoded == other.decoded && duration == other.duration;
        }

        /** Returns this as if it lasted so long. */
        Seen lasting(long other) {
            return new Seen(stream, kind, discarded, decoded, shown, other, size, sum);
        }

        boolean same(Seen other) {
            return sameTime(other)
                    && shown == other.shown
                    && discarded == other.discarded
                    && size == other.size
                    && sum == other.sum;
        }
    }

    Optional<String> difference(Demuxed other, int recoded) throws Unworkable {
        if (context.nb_streams() != other.context.nb_streams()) {
            return Optional.of(other.context.nb_streams() + " streams of " + context.nb_streams());
        }
        if (context.duration() != other.context.duration()) {
            return Optional.of("duration " + other.context.duration() + " us of " + context.duration());
        }
        int pictures = 0;
        long packets = 0;
        var times = new ArrayList<Long>();
        var othersTimes = new ArrayList<Long>();
        var mine = next();
        var others = other.next();
        while (mine.isPresent() && others.isPresent()) {
            boolean free = mine.get().picture() && pictures < recoded;
            boolean fits = free ? mine.get().sameTime(others.get()) : mine.get().same(others.get());
            if (!fits) {
                return Optional.of("packet " + packets + ": " + others.get() + " for " + mine.get());
            }
            if (free) {
                times.add(mine.get().shown());
                othersTimes.add(others.get().shown());
            }
            pictures += mine.get().picture() ? 1 : 0;
            packets++;
            mine = next();
            others = other.next();
        }
        Collections.sort(times);
        if (!times.equals(othersTimes)) {
            return Optional.of("times of the first pictures");
        }
        return mine.equals(others) ? Optional.empty() : Optional.of("packets from " + packets);
    }

    /** Returns how many streams the container told of at its beginning. */
    int streams() {
        return context.nb_streams();
    }

    /** Returns when the last played packet so far ends, in millionths of a second. */
    long latest() {
        return latest;
    }

    /** Returns how long the film lasts as its container tells, in millionths of a second. */
    long duration() {
        return context.duration();
    }

    Optional<Seen> next() throws Unworkable {
        av_packet_unref(packet);
        int read = returned(av_read_frame(context, packet));
        if (read == AVERROR_EOF) {
            return Optional.empty();
        }
        Unworkable.checked("demuxer", read);
        int stream = packet.stream_index();
        played(stream);
        var sum = new CRC32();
        add(sum);
        return Optional.of(new Seen(
                stream,
                kind(stream),
                (packet.flags() & AV_PKT_FLAG_DISCARD) != 0,
                packet.dts(),
                packet.pts(),
                packet.duration(),
                packet.size(),
                sum.getValue()));
    }

    private void played(int stream) {
        boolean discarded = (packet.flags() & AV_PKT_FLAG_DISCARD) != 0;
        if (!discarded && packet.pts() != AV_NOPTS_VALUE) {
            var base = context.streams(stream).time_base();
            latest = Math.max(latest, av_rescale(packet.pts() + packet.duration(), base.num() * MICROS, base.den()));
        }
    }

    /** Adds the bytes of the packet that came last to a sum. */
    void add(CRC32 sum) {
        if (packet.size() > 0) {
            sum.update(packet.data().capacity(packet.size()).asByteBuffer());
        }
    }

    private Kind kind(int stream) {
        int type = context.streams(stream).codecpar().codec_type();
        if (type == AVMEDIA_TYPE_AUDIO) {
            boolean first = true;
            for (int i = 0; i < stream; i++) {
                first &= context.streams(i).codecpar().codec_type() != AVMEDIA_TYPE_AUDIO;
            }
            return first ? Kind.FIRST_SOUND : Kind.OTHER;
        }
        return type == AVMEDIA_TYPE_VIDEO ? Kind.PICTURE : Kind.OTHER;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        if (!context.isNull()) {
            avformat_close_input(context);
        }
        av_free(io.buffer()); // not the room it began with, if a probe took more
        avio_context_free(io);
        reading.close();
        seeking.close();
    }
}
