package fengni.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.attachments.Recognition.Known;
import fengni.attachments.Recognition.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final long SEED = 20261122;

    @Test
    void every_kind_is_known_by_its_content() {
        assertThat(List.of(
                                Samples.jpeg(),
                                Samples.png(),
                                Samples.pdf(),
                                Samples.mp4("isom"),
                                Samples.mp4("qt  "),
                                Samples.mp3(),
                                Samples.wav(),
                                Samples.text(),
                                Samples.docx(),
                                office("spreadsheetml.sheet.main+xml"),
                                office("presentationml.presentation.main+xml"))
                        .stream()
                        .map(Recognition::of))
                .isEqualTo(Arrays.stream(Kind.values()).map(Known::new).toList());
    }

    @Test
    void nothing_is_no_file() {
        assertThat(Recognition.of(new byte[0])).isEqualTo(new Refused("attachment_empty"));
    }

    @Test
    void macros_are_found_by_their_part_and_by_what_the_document_says_it_is() {
        assertThat(List.of(
                        Samples.docxWithMacros(),
                        Samples.docxThatSaysMacros(),
                        office("spreadsheetml.sheet.main+xml", "xl/macrosheets/sheet1.xml"),
                        office("wordprocessingml.document.main+xml", "word/activeX/activeX1.xml"),
                        office("wordprocessingml.document.main+xml", "word\\VBAPROJECT.BIN"),
                        office("wordprocessingml.document.main+xml", "word/embeddings/oleObject1.bin"),
                        office("presentationml.presentation.main+xml", "ppt/embeddings/Book.xlsm")))
                .allSatisfy(file -> assertThat(Recognition.of(file)).isEqualTo(new Refused("attachment_active")));
    }

    @Test
    void settings_of_a_printer_are_no_program() {
        assertThat(Recognition.of(office("spreadsheetml.sheet.main+xml", "xl/printerSettings/printerSettings1.bin")))
                .isEqualTo(new Known(Kind.XLSX));
    }

    @Test
    void a_file_of_two_kinds_is_refused() {
        assertThat(List.of(
                        Samples.pictureAndArchive(),
                        Samples.pictureAndPdf(),
                        Samples.join(Samples.pdf(), Samples.archive()),
                        Samples.join(Samples.pictureAndArchive(), new byte[7])))
                .allSatisfy(file -> assertThat(Recognition.of(file)).isEqualTo(new Refused("attachment_two_kinds")));
    }

    @Test
    void other_kinds_are_refused_whatever_they_are_called() {
        assertThat(List.of(
                        Samples.archive(),
                        "MZ\0\0".getBytes(StandardCharsets.US_ASCII),
                        "\u007FELF".getBytes(StandardCharsets.US_ASCII),
                        "GIF89a\0".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {(byte) 0xC3, 0x28},
                        "a\0b".getBytes(StandardCharsets.US_ASCII),
                        Samples.mp4("heic"),
                        Samples.join(Samples.png(), Samples.text()),
                        Samples.join(Samples.docx(), new byte[1]),
                        Samples.zip(Map.of("[Content_Types].xml", "<Types/>"))))
                .allSatisfy(file -> assertThat(Recognition.of(file)).isEqualTo(new Refused("attachment_kind")));
    }

    /** The archive's directory says one name, the entry itself another: programs differ in which they believe. */
    @Test
    void an_archive_that_contradicts_itself_is_refused() {
        var file = Samples.docx();
        var name = "word/document.xml".getBytes(StandardCharsets.US_ASCII);
        for (int place = 0; place < file.length - name.length; place++) {
            if (Arrays.equals(Arrays.copyOfRange(file, place, place + name.length), name)) {
                file[place] = 'v';
                break;
            }
        }

        assertThat(Recognition.of(file)).isEqualTo(new Refused("attachment_kind"));
    }

    @Test
    void a_mutated_file_is_known_or_refused_and_never_breaks_the_reader() {
        var random = new Random(SEED);
        var files = List.of(
                Samples.png(),
                Samples.mp4("isom"),
                Samples.mp3(),
                Samples.wav(),
                Samples.docx(),
                Samples.docxWithMacros());
        for (int turn = 0; turn < 20_000; turn++) {
            var file = files.get(turn % files.size()).clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(file, 1 + random.nextInt(file.length));

            assertThat(Recognition.of(random.nextBoolean() ? file : cut))
                    .as("seed %d, turn %d", SEED, turn)
                    .isNotNull();
        }
    }

    private static byte[] office(String main, String... more) {
        var entries = new java.util.LinkedHashMap<String, String>();
        entries.put(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + main
                        + "\"/></Types>");
        Arrays.stream(more).forEach(name -> entries.put(name, "x"));
        return Samples.zip(entries);
    }
}
