package fengni.label.film;

import fengni.label.AacConfiguration;
import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What describes the sound of a track (ISO/IEC 14496-12, 8.5.2 and 12.2.3; QuickTime's versions 1 and 2 of it).
 *
 * @param codec its name in the trade; the four characters of the file if it has none here
 * @param configuration what decoders are told, in the shape that {@link fengni.label.SoundEnd} asks for
 * @param rate samples of one channel in a second; 0 if not told
 * @param frameBytes of one frame of PCM; 0 for what is packed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record SoundEntry(String codec, byte[] configuration, long rate, long channels, long frameBytes) {
    private static final int OWN = 28;
    private static final int OPUS_RATE = 48_000;
    private static final byte[] NOTHING = {};
    private static final Map<String, String> CODECS =
            Map.of(".mp3", "mp3", "Opus", "opus", "ac-3", "ac3", "ec-3", "eac3", "fLaC", "flac", "samr", "amr_nb");
    private static final Map<Integer, String> OBJECT_TYPES = Map.of(
            0x40, "aac", 0x66, "aac", 0x67, "aac", 0x68, "aac", 0x69, "mp3", 0x6b, "mp3", 0xa5, "ac3", 0xa6, "eac3",
            0xdd, "vorbis");

    /** @param index the number of the description, from 1 on */
    static SoundEntry of(Boxes boxes, Box stsd, long index) throws Obstacle {
        var entries = boxes.in(stsd, 8);
        if (index < 1 || index > entries.size()) {
            throw Obstacle.broken(stsd.at(), "stsd");
        }
        boolean plain = boxes.medium().u8(stsd.body()) == 0;
        return new Reader(boxes, entries.get((int) index - 1), plain).entry();
    }

    /** Reads one description; {@code plain} tables may hold QuickTime's versions. */
    private record Reader(Boxes boxes, Box box, boolean plain) {

        SoundEntry entry() throws Obstacle {
            need(OWN);
            int version = plain ? medium().u16(box.body() + 8) : 0;
            int own = OWN + (version == 1 ? 16 : version == 2 ? 36 : 0);
            need(own);
            var inside = new ArrayList<Box>(boxes.in(box, own));
            for (Box wave : List.copyOf(inside)) {
                if (wave.is("wave")) {
                    inside.addAll(boxes.in(wave));
                }
            }
            if (box.is("enca") || inside.stream().anyMatch(child -> child.is("sinf"))) {
                throw SoundTrack.layout(box.at(), "sinf");
            }
            return version == 2 ? told(inside) : told(inside, usual(), 0);
        }

        private void need(int own) throws Obstacle {
            if (box.size() < own) {
                throw Obstacle.broken(box.at(), box.kind());
            }
        }

        private Medium medium() {
            return boxes.medium();
        }

        /** How many channels and bits, and how often. */
        private record Shape(long channels, long bits, long rate) {}

        private Shape usual() {
            long at = box.body();
            return new Shape(medium().u16(at + 16), medium().u16(at + 18), medium().u32(at + 24) >>> 16);
        }

        private SoundEntry told(List<Box> inside) throws Obstacle {
            long at = box.body() + OWN;
            double rate = Double.longBitsToDouble(medium().i64(at + 4));
            var shape = new Shape(medium().u32(at + 12), medium().u32(at + 20), (long) rate);
            return told(inside, shape, medium().u32(at + 24));
        }

        private SoundEntry told(List<Box> inside, Shape shape, long flags) throws Obstacle {
            var linear = linear(inside, shape, flags);
            if (linear.isPresent()) {
                long bytes = bytes(linear.get());
                return new SoundEntry(linear.get(), NOTHING, shape.rate(), shape.channels(), bytes * shape.channels());
            }
            var esds = child(inside, "esds");
            if (esds.isPresent()) {
                return streamed(
                        ElementaryStream.of(
                                medium().between(esds.get().body(), esds.get().end())),
                        shape);
            }
            var codec = CODECS.getOrDefault(box.kind(), box.kind().strip());
            long rate = codec.equals("opus") ? OPUS_RATE : shape.rate();
            return new SoundEntry(codec, configuration(inside), rate, shape.channels(), 0);
        }

        private SoundEntry streamed(ElementaryStream stream, Shape shape) {
            var codec =
                    OBJECT_TYPES.getOrDefault(stream.objectType(), "mp4a-" + Integer.toHexString(stream.objectType()));
            var told = stream.decoderSpecific().bytes();
            var aac = codec.equals("aac") ? AacConfiguration.of(told) : Optional.<AacConfiguration>empty();
            long channels = aac.map(AacConfiguration::channels)
                    .filter(count -> count > 0)
                    .orElse((int) shape.channels());
            return new SoundEntry(
                    codec, told, aac.map(read -> (long) read.rate()).orElse(shape.rate()), channels, 0);
        }

        private byte[] configuration(List<Box> inside) throws Obstacle {
            var opus = child(inside, "dOps");
            if (opus.isPresent()) {
                return head(
                        medium().between(opus.get().body(), opus.get().end()).bytes(), opus.get());
            }
            var flac = child(inside, "dfLa").filter(found -> found.size() >= 8 + 34);
            return flac.map(found -> medium().slice(found.body() + 8, 34).bytes())
                    .orElse(NOTHING);
        }

        /** The same numbers stand in Ogg's header with their bytes turned around (RFC 7845, 5.1; Opus in ISOBMFF, 4.3.2). */
        private static byte[] head(byte[] told, Box box) throws Obstacle {
            if (told.length < 11) {
                throw Obstacle.broken(box.at(), "dOps");
            }
            var big = ByteBuffer.wrap(told);
            var head = ByteBuffer.allocate(8 + told.length).order(ByteOrder.LITTLE_ENDIAN);
            head.put(LabelBytes.latin("OpusHead")).put((byte) 1).put(big.get(1));
            head.putShort(big.getShort(2)).putInt(big.getInt(4)).putShort(big.getShort(8));
            return head.put(told, 10, told.length - 10).array();
        }

        private static Optional<Box> child(List<Box> inside, String kind) {
            return inside.stream().filter(found -> found.is(kind)).findFirst();
        }

        /** Returns FFmpeg's name of a kind of PCM, if it is one. */
        private Optional<String> linear(List<Box> inside, Shape shape, long flags) {
            boolean little = child(inside, "enda")
                    .filter(enda -> enda.size() >= 2 && medium().u16(enda.body()) == 1)
                    .isPresent();
            return switch (box.kind()) {
                case "sowt" -> Optional.of(shape.bits() == 8 ? "pcm_s8" : "pcm_s16le");
                case "twos" -> Optional.of(shape.bits() == 8 ? "pcm_s8" : "pcm_s16be");
                case "raw " -> shape.bits() == 8 ? Optional.of("pcm_u8") : Optional.empty();
                case "in24" -> Optional.of("pcm_s24" + ends(little));
                case "in32" -> Optional.of("pcm_s32" + ends(little));
                case "fl32" -> Optional.of("pcm_f32" + ends(little));
                case "fl64" -> Optional.of("pcm_f64" + ends(little));
                case "ulaw" -> Optional.of("pcm_mulaw");
                case "alaw" -> Optional.of("pcm_alaw");
                case "lpcm" -> lpcm(shape, flags);
                case "ipcm", "fpcm" -> pcmC(inside);
                default -> Optional.empty();
            };
        }

        /** QuickTime's flags: 1 for floats, 2 for the big end first, 4 for signs. */
        private static Optional<String> lpcm(Shape shape, long flags) {
            boolean little = (flags & 2) == 0;
            boolean real = (flags & 1) != 0;
            boolean signed = (flags & 4) != 0;
            return switch ((int) shape.bits()) {
                case 8 -> Optional.of(signed ? "pcm_s8" : "pcm_u8");
                case 16, 24 -> signed && !real ? Optional.of("pcm_s" + shape.bits() + ends(little)) : Optional.empty();
                case 32 -> Optional.of((real ? "pcm_f32" : "pcm_s32") + ends(little));
                case 64 -> real ? Optional.of("pcm_f64" + ends(little)) : Optional.empty();
                default -> Optional.empty();
            };
        }

        /** ISO/IEC 23003-5. */
        private Optional<String> pcmC(List<Box> inside) {
            return child(inside, "pcmC").filter(found -> found.size() >= 6).map(found -> {
                boolean little = (medium().u8(found.body() + 4) & 1) != 0;
                return (box.is("fpcm") ? "pcm_f" : "pcm_s") + medium().u8(found.body() + 5) + ends(little);
            });
        }

        private static String ends(boolean little) {
            return little ? "le" : "be";
        }

        private static long bytes(String linear) throws Obstacle {
            if (linear.endsWith("law")) {
                return 1;
            }
            var bits = linear.substring(5).replaceAll("\\D", "");
            return switch (bits) {
                case "8" -> 1;
                case "16" -> 2;
                case "24" -> 3;
                case "32" -> 4;
                case "64" -> 8;
                default -> throw Obstacle.because(TranscodingCode.CUE_NOT_CODED, "", linear);
            };
        }
    }
}
