package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.LabelSigner;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.TranscodingCode;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Films with a cue in containers whose packets carry times of their own, judged by Debian's ffprobe. */
final class CuedFilms {
    /** A label and a cue, no words. */
    static final MarkOrder ORDER = Reels.ORDER.with(new VisibleWords.None()).withCue();

    private CuedFilms() {}

    /** Marks a film, and asserts that a cue came behind its sound and is heard there, and that all else is as it was. */
    static Path assertCued(Path in) throws Exception {
        var out = in.resolveSibling("out-" + in.getFileName());
        var stored = Marker.mark(in, out, ORDER);

        assertThat(stored).as(in + " " + stored.findings()).isInstanceOf(Stored.Written.class);
        assertThat(stored.findings()).extracting(Finding::code).containsExactly(TranscodingCode.CUE_ADDED);
        assertOnlyAdded(in, out);
        assertThat(FilmCueTest.isHeard(out)).isTrue();
        return out;
    }

    /** Asserts that a film is refused for this reason. */
    static void assertRefused(Path in, TranscodingCode code, String what) throws Exception {
        var out = in.resolveSibling("out-" + in.getFileName());
        var stored = Marker.mark(in, out, ORDER);

        assertThat(stored.findings()).as(in.toString()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(String.join(" ", finding.params())).contains(what);
        });
        assertThat(out).doesNotExist();
    }

    /** Every packet of every stream comes again, and only the first sound has more, behind all others in time. */
    private static void assertOnlyAdded(Path in, Path out) throws Exception {
        var before = packets(in);
        var after = packets(out);
        var stream = String.valueOf(told(in, "stream=codec_type").indexOf("audio"));
        var fresh = after.subList(before.size(), after.size());
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(fresh)
                .isNotEmpty()
                .allSatisfy(packet -> assertThat(streamOf(packet)).isEqualTo(stream));
        assertThat(fresh).map(CuedFilms::shown).isSorted().doesNotHaveDuplicates();
        long latest = before.stream().mapToLong(CuedFilms::shown).max().orElseThrow();
        assertThat(shown(fresh.getFirst())).isGreaterThan(latest);
        assertThat(complaints(out)).isEmpty();
    }

    private static String streamOf(String packet) {
        return packet.substring(0, packet.indexOf(','));
    }

    static long shown(String packet) {
        return Long.parseLong(packet.split(",", 3)[1]);
    }

    /** Returns the packets of a film in the order of the file, without what ffprobe tells of padding. */
    static List<String> packets(Path film) throws Exception {
        return Arrays.asList(
                raw(film).strip().replaceAll(",Skip Samples.*\\R,", ",").split("\\R"));
    }

    static String raw(Path film) throws Exception {
        return Reels.run(
                "ffprobe",
                "-v",
                "error",
                "-show_packets",
                "-show_data_hash",
                "crc32",
                "-show_entries",
                "packet=stream_index,pts,dts,size,flags,data_hash",
                "-of",
                "csv=p=0",
                film.toString());
    }

    /** Returns what a strict reader has against a film, but for what it has against every one of that kind. */
    private static String complaints(Path film) throws Exception {
        return Reels.run(
                        "ffmpeg", "-v", "warning", "-err_detect", "+crccheck", "-i", film.toString(), "-f", "null", "-")
                .replaceAll("Guessed Channel Layout.*\\R|.*Invalid keyframes object.*\\R", "");
    }

    /** Returns what ffprobe tells of these entries, a line for each section. */
    static List<String> told(Path film, String entries) throws Exception {
        return Reels.run("ffprobe", "-v", "error", "-show_entries", entries, "-of", "csv=p=0", film.toString())
                .lines()
                .toList();
    }

    static double seconds(Path film) throws Exception {
        return Double.parseDouble(told(film, "format=duration").getFirst());
    }

    /** Returns a signer with a key that openssl makes. */
    static LabelSigner signer(Path folder) throws Exception {
        var key = folder.resolve("key.pem");
        assertThat(Reels.run("openssl", "genpkey", "-algorithm", "SM2", "-out", key.toString()))
                .isEmpty();
        return switch (LabelSigner.open(key)) {
            case LabelSigner.Opened.Ready(var signer) -> signer;
            case LabelSigner.Opened.Not(var reasons) -> throw new AssertionError(reasons);
        };
    }
}
