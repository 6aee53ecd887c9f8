package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at WebP, GIF and TIFF before and after; some of the files they made themselves. */
class XmpJudgeTest {
    @TempDir
    private static Path folder = Path.of("");

    private static List<String> names = List.of();

    @BeforeAll
    static void mark() throws Exception {
        var all = new LinkedHashMap<String, byte[]>();
        Map.of("webp", Webps.all(), "gif", Gifs.all(), "tif", Tiffs.all())
                .forEach((ending, some) ->
                        some.forEach((what, content) -> all.put(what.replaceAll("\\W+", "_") + '.' + ending, content)));
        all.putAll(madeByOthers());
        for (var picture : all.entrySet()) {
            var marked = PictureMarkingTest.done(Marker.mark(picture.getValue(), MarkOrder.of(LABEL)));
            Files.write(folder.resolve("was_" + picture.getKey()), picture.getValue());
            Files.write(folder.resolve("is_" + picture.getKey()), marked);
        }
        names = List.copyOf(all.keySet());
    }

    private static Map<String, byte[]> madeByOthers() throws Exception {
        var png = Files.write(
                folder.resolve("in.png"), Pictures.png(Pictures.image(120, 90, BufferedImage.TYPE_INT_ARGB), false));
        var gif = Files.write(folder.resolve("in.gif"), Gifs.named("animated"));
        var tiff = Files.write(folder.resolve("in.tif"), Tiffs.tiff());
        var made = new LinkedHashMap<String, byte[]>();
        made(made, "cwebp_lossy.webp", "cwebp", "-quiet", png.toString(), "-o");
        made(made, "cwebp_lossless.webp", "cwebp", "-quiet", "-lossless", png.toString(), "-o");
        made(made, "gif2webp.webp", "gif2webp", "-quiet", gif.toString(), "-o");
        made(made, "tiffcp_big.tif", "tiffcp", "-8", "-c", "lzw", tiff.toString());
        made(made, "tiffcp_tiles.tif", "tiffcp", "-t", "-w", "32", "-l", "32", "-B", "-c", "zip", tiff.toString());
        made(made, "gifsicle.gif", "gifsicle", "--loopcount=3", gif.toString(), "-o");
        return made;
    }

    private static void made(Map<String, byte[]> made, String name, String... command) throws Exception {
        if (Judges.isInstalled(command[0])) {
            var out = folder.resolve(name);
            var said = Judges.run(
                    Stream.concat(Stream.of(command), Stream.of(out.toString())).toArray(String[]::new));
            assertThat(out).as(said).exists();
            made.put(name, Files.readAllBytes(out));
        }
    }

    @Test
    void exiftool_reads_the_label_byte_for_byte_and_the_source_type() throws Exception {
        Judges.need("exiftool");

        assertThat(exiftool("is_", "-T", "-XMP-TC260:Aigc", "-XMP-iptcExt:DigitalSourceType"))
                .hasSize(names.size())
                .containsOnly(
                        LABEL.bareJson() + "\thttp://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    }

    /** The guide asks for the type 7 in TIFF, where exiftool would rather see 1. */
    @Test
    void exiftool_finds_nothing_wrong_that_was_not_there_before() throws Exception {
        Judges.need("exiftool");
        var before = exiftool("was_", "-validate", "-T", "-filename", "-a", "-warning", "-error");
        var after = exiftool("is_", "-validate", "-T", "-filename", "-a", "-warning", "-error");

        for (int i = 0; i < names.size(); i++) {
            var known = new ArrayList<>(faults(before.get(i)));
            known.add("Non-standard format (undef) for IFD0 0x02bc ApplicationNotes");
            assertThat(known).as(names.get(i)).containsAll(faults(after.get(i)));
        }
    }

    private static List<String> faults(String line) {
        return Stream.of(line.split("\t"))
                .skip(2)
                .filter(fault -> !fault.equals("-"))
                .toList();
    }

    private static List<String> exiftool(String prefix, String... options) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("exiftool"), Stream.of(options)).toArray(String[]::new);
        return said(names, prefix, command).lines().toList();
    }

    @Test
    void exiv2_reads_the_packet_of_webp_and_tiff() throws Exception {
        Judges.need("exiv2");
        for (String name : marked("webp", "tif")) {
            // this version of it knows no BigTIFF
            var head = Files.readAllBytes(folder.resolve("is_" + name));
            if (head[2] != 43 && head[3] != 43) {
                assertThat(Judges.run("exiv2", "-pX", is(name))).as(name).contains('>' + LABEL.bareJson() + '<');
            }
        }
    }

    @Test
    void exempi_reads_the_packet_of_gif_and_tiff() throws Exception {
        Judges.need("exempi");
        for (String name : marked("gif", "tif")) {
            assertThat(Judges.run("exempi", "-x", is(name)).replace("&quot;", "\""))
                    .as(name)
                    .contains(LABEL.bareJson());
        }
    }

    @Test
    void webpinfo_finds_every_chunk_in_order() throws Exception {
        Judges.need("webpinfo");
        var webps = marked("webp");
        var said = said(webps, "is_", "webpinfo");

        for (String wanted : List.of("No error detected.", "XMP: 1", "Chunk XMP ")) {
            assertThat(times(said, wanted)).as(said).isEqualTo(webps.size());
        }
    }

    @Test
    void webpmux_writes_the_same_file() throws Exception {
        Judges.need("webpmux");
        for (String name : List.of("lossy.webp", "lossless.webp", "lossless_with_transparency.webp", "animated.webp")) {
            var packet = Webp.read(Files.readAllBytes(folder.resolve("is_" + name)))
                    .packets()
                    .getFirst();
            var xmp = Files.write(folder.resolve("packet.xmp"), packet.bytes());
            var theirs = folder.resolve("theirs.webp");

            Judges.run("webpmux", "-set", "xmp", xmp.toString(), was(name), "-o", theirs.toString());
            assertThat(Path.of(is(name))).as(name).hasSameBinaryContentAs(theirs);
        }
    }

    @Test
    void tiffinfo_finds_the_packet_and_no_fault() throws Exception {
        Judges.need("tiffinfo");
        var tiffs = marked("tif");
        var said = said(tiffs, "is_", "tiffinfo");

        assertThat(times(said, LABEL.bareJson())).isEqualTo(tiffs.size());
        assertThat(times(said, "TIFF Directory")).isEqualTo(times(said(tiffs, "was_", "tiffinfo"), "TIFF Directory"));
        assertThat(times(said, "arning")).isEqualTo(times(said(tiffs, "was_", "tiffinfo"), "arning"));
        assertThat(said).doesNotContain("Error");
    }

    @Test
    void gifsicle_sees_the_same_images() throws Exception {
        Judges.need("gifsicle");
        var gifs = marked("gif");
        var said = said(gifs, "is_", "gifsicle", "--info");

        assertThat(images(said)).isEqualTo(images(said(gifs, "was_", "gifsicle", "--info")));
        assertThat(said).doesNotContain("error");
    }

    private static List<String> images(String said) {
        return said.lines()
                .filter(line -> line.contains("+ image") || line.contains("loop") || line.contains("logical"))
                .toList();
    }

    /** It prints a hash of each image's pixels; this version calls every packet in a WebP corrupt, others' included. */
    @Test
    void imagemagick_decodes_the_same_pixels() throws Exception {
        Judges.need("identify");
        var hashes = said(names, "is_", "identify", "-quiet", "-format", "%w %h %#\n");

        assertThat(hashes).isEqualTo(said(names, "was_", "identify", "-quiet", "-format", "%w %h %#\n"));
        assertThat(hashes.lines()).hasSizeGreaterThan(names.size()).allMatch(line -> line.length() > 64);
    }

    private static String said(List<String> files, String prefix, String... command)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command));
        files.forEach(name -> all.add(folder.resolve(prefix + name).toString()));
        return Judges.run(all.toArray(String[]::new));
    }

    private static int times(String said, String wanted) {
        return said.split(Pattern.quote(wanted), -1).length - 1;
    }

    private static List<String> marked(String... endings) {
        return names.stream()
                .filter(name -> List.of(endings).contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }

    private static String was(String name) {
        return folder.resolve("was_" + name).toString();
    }

    private static String is(String name) {
        return folder.resolve("is_" + name).toString();
    }
}
