package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.file.Excerpt;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first track of sound (RFC 9559, 5.1.4).
 *
 * @param number in the head of each of its blocks
 * @param uid by which tags name it; 0 if it has none
 * @param coding how its packets are coded
 * @param packetNanos how long each packet is played; 0 if not told
 * @param stripped what every packet begins with, and none holds (ContentCompSettings)
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record SoundTrack(long number, long uid, Coding coding, long packetNanos, byte[] stripped) {
    private static final long ENTRY = 0xae;
    private static final long NUMBER = 0xd7;
    private static final long UID = 0x73c5;
    private static final long TYPE = 0x83;
    private static final long CODEC = 0x86;
    private static final long CODEC_PRIVATE = 0x63a2;
    private static final long DEFAULT_DURATION = 0x23e383;
    private static final long TIMESTAMP_SCALE = 0x23314f;
    private static final long ENCODINGS = 0x6d80;
    private static final long AUDIO = 0xe1;
    private static final long RATE = 0xb5;
    private static final long CHANNELS = 0x9f;
    private static final long BITS = 0x6264;

    private static final int PICTURES = 1;
    private static final int SOUNDS = 2;
    /** No film shows a picture for longer by its usual pace; a still is told by its block. */
    private static final long MOST_SHOWN = 10_000_000_000L;

    private static final int USUAL_RATE = 8000;
    /** Headers of Vorbis have some kilobytes. */
    private static final int MOST_PRIVATE = 1 << 20;

    private static final int FLAC_HEAD = 8;
    private static final int STREAMINFO = 34;

    private static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("A_AAC", "aac"),
            Map.entry("A_OPUS", "opus"),
            Map.entry("A_AC3", "ac3"),
            Map.entry("A_MPEG/L3", "mp3"),
            Map.entry("A_MPEG/L2", "mp2"),
            Map.entry("A_FLAC", "flac"),
            Map.entry("A_VORBIS", "vorbis"),
            Map.entry("A_EAC3", "eac3"),
            Map.entry("A_DTS", "dts"),
            Map.entry("A_TRUEHD", "truehd"),
            Map.entry("A_ALAC", "alac"));

    private static final Map<String, String> PCM =
            Map.of("A_PCM/INT/LIT", "pcm_s%dle", "A_PCM/INT/BIG", "pcm_s%dbe", "A_PCM/FLOAT/IEEE", "pcm_f%dle");

    /**
     * How sound is coded.
     *
     * @param codec its name in the trade
     * @param configuration what decoders are told, in the shape of {@link fengni.label.SoundEnd}
     * @param rate frames in a second
     * @param bits of a sample of PCM; 0 for others
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Coding(String codec, byte[] configuration, long rate, long channels, long bits) {
        /** Returns how many bytes the samples of one moment have; 0 if the codec is no PCM. */
        long frameBytes() {
            return channels * bits / Byte.SIZE;
        }
    }

    /** Returns the first track of sound, if there is one. */
    static Optional<SoundTrack> of(Medium medium, Segment segment) throws Obstacle {
        for (Element table : segment.all(Ids.TRACKS)) {
            for (Element entry : table.children(medium)) {
                var found = entry.is(ENTRY) ? byName(medium, entry) : Map.<Long, Element>of();
                if (PictureEntry.number(medium, found, TYPE, 0) == SOUNDS) {
                    return Optional.of(track(medium, found));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns how many tracks of sound there are. */
    static int count(Medium medium, Segment segment) throws Obstacle {
        int count = 0;
        for (Element table : segment.all(Ids.TRACKS)) {
            for (Element entry : table.children(medium)) {
                var found = entry.is(ENTRY) ? byName(medium, entry) : Map.<Long, Element>of();
                count += PictureEntry.number(medium, found, TYPE, 0) == SOUNDS ? 1 : 0;
            }
        }
        return count;
    }

    /** Returns how long each picture of the tracks of pictures is shown, in nanoseconds; 0 if not told. */
    static Map<Long, Long> pictures(Medium medium, Segment segment) throws Obstacle {
        var tracks = new HashMap<Long, Long>();
        for (Element table : segment.all(Ids.TRACKS)) {
            for (Element entry : table.children(medium)) {
                var found = entry.is(ENTRY) ? byName(medium, entry) : Map.<Long, Element>of();
                if (PictureEntry.number(medium, found, TYPE, 0) == PICTURES) {
                    long shown = PictureEntry.number(medium, found, DEFAULT_DURATION, 0);
                    tracks.put(PictureEntry.number(medium, found, NUMBER, 0), Math.clamp(shown, 0, MOST_SHOWN));
                }
            }
        }
        return tracks;
    }

    private static SoundTrack track(Medium medium, Map<Long, Element> found) throws Obstacle {
        if (found.containsKey(TIMESTAMP_SCALE) && EbmlFloat.of(medium, found.get(TIMESTAMP_SCALE)) != 1) {
            throw layout(found.get(TIMESTAMP_SCALE).at(), "TrackTimestampScale");
        }
        var stripped =
                found.containsKey(ENCODINGS) ? ContentEncoding.stripped(medium, found.get(ENCODINGS)) : new byte[0];
        return new SoundTrack(
                PictureEntry.number(medium, found, NUMBER, 0),
                PictureEntry.number(medium, found, UID, 0),
                coding(medium, found),
                Math.max(0, PictureEntry.number(medium, found, DEFAULT_DURATION, 0)),
                stripped);
    }

    private static Coding coding(Medium medium, Map<Long, Element> found) throws Obstacle {
        var name = Excerpt.of(new String(bytes(medium, found, CODEC), StandardCharsets.US_ASCII)
                .replaceAll("[\\s\0]+$", "")
                .replaceAll("[^ -~]", "?"));
        var told = bytes(medium, found, CODEC_PRIVATE);
        var audio = found.containsKey(AUDIO) ? byName(medium, found.get(AUDIO)) : Map.<Long, Element>of();
        long channels = PictureEntry.number(medium, audio, CHANNELS, 1);
        long rate = audio.containsKey(RATE) ? rate(medium, audio.get(RATE)) : USUAL_RATE;
        if (PCM.containsKey(name)) {
            long bits = PictureEntry.number(medium, audio, BITS, 0);
            var codec = bits == Byte.SIZE ? "pcm_u8" : String.format(Locale.ROOT, PCM.get(name), bits);
            return new Coding(codec, told, rate, channels, Math.clamp(bits, 0, Long.SIZE));
        }
        var codec = CODECS.getOrDefault(name, name);
        return new Coding(codec, configuration(codec, told), rate, channels, 0);
    }

    /** The private data of FLAC are the file's head: its sign, then blocks of which the first tells what decoders need. */
    private static byte[] configuration(String codec, byte[] told) {
        return codec.equals("flac") && told.length >= FLAC_HEAD + STREAMINFO
                ? Arrays.copyOfRange(told, FLAC_HEAD, FLAC_HEAD + STREAMINFO)
                : told;
    }

    /** Rates are floating-point numbers, of which fractions of a frame mean nothing. */
    private static long rate(Medium medium, Element rate) throws Obstacle {
        double told = EbmlFloat.of(medium, rate);
        return told >= 0 && told <= Integer.MAX_VALUE ? Math.round(told) : 0;
    }

    static Obstacle layout(long at, String what) {
        return Obstacle.because(TranscodingCode.CUE_LAYOUT, String.valueOf(at), what);
    }

    private static Map<Long, Element> byName(Medium medium, Element master) throws Obstacle {
        var found = new HashMap<Long, Element>();
        for (Element child : master.children(medium)) {
            found.putIfAbsent(child.id(), child);
        }
        return found;
    }

    private static byte[] bytes(Medium medium, Map<Long, Element> found, long id) throws Obstacle {
        if (!found.containsKey(id)) {
            return new byte[0];
        }
        var element = found.get(id);
        if (element.size() > MOST_PRIVATE) {
            throw Obstacle.broken(element.at(), Long.toHexString(id));
        }
        return medium.between(element.body(), element.end()).bytes();
    }

    /** Returns a packet without what every packet begins with. */
    byte[] stored(byte[] packet) throws Obstacle {
        if (!Arrays.equals(packet, 0, Math.min(stripped.length, packet.length), stripped, 0, stripped.length)) {
            throw layout(0, "ContentCompSettings");
        }
        return Arrays.copyOfRange(packet, stripped.length, packet.length);
    }

    /** Returns packets as decoders take them. */
    List<Medium> whole(List<Medium> packets) {
        return stripped.length == 0
                ? packets
                : packets.stream()
                        .map(packet -> Medium.row(List.of(Medium.of(stripped), packet)))
                        .toList();
    }
}
