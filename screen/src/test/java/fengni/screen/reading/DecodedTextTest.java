package fengni.screen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
    private static final String WORD = "轮胎店";

    private static String read(List<String> pieces) {
        var reading = new StringBuilder();
        var decoded = new DecodedText(reading::append);
        pieces.forEach(decoded::feed);
        decoded.end();
        return reading.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(String text, String sign, Charset charset) {
        var all = new StringBuilder();
        for (byte each : text.getBytes(charset)) {
            all.append(sign).append(HexFormat.of().withUpperCase().toHexDigits(each));
        }
        return all.toString();
    }

    private static List<String> dresses() {
        var octal = new StringBuilder();
        for (byte each : WORD.getBytes(StandardCharsets.UTF_8)) {
            octal.append('\\').append(Integer.toOctalString(each & 0xff));
        }
        return List.of(
                "&#36718;&#32974;&#24215;",
                "&#x8f6e;&#X80CE;&#x5E97",
                "轮&#32974店",
                bytes(WORD, "%", StandardCharsets.UTF_8),
                bytes(WORD, "%", Charset.forName("GB18030")),
                bytes(WORD, "=", StandardCharsets.UTF_8),
                bytes(WORD, "\\x", StandardCharsets.UTF_8),
                octal.toString(),
                "\\u8f6e\\u80ce\\u5e97",
                "\\u{8f6e}\\U000080cE%u5E97",
                base64(WORD),
                base64(WORD).replace("+", "-").replace("/", "_"),
                "轮" + base64("胎店"),
                HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.UTF_16BE)),
                base64("\\u8f6e\\u80ce\\u5e97"),
                "&amp;#36718;胎店");
    }

    @Test
    void every_dress_is_undone() {
        assertThat(dresses())
                .allSatisfy(each -> assertThat(read(List.of("去", each, "。"))).isEqualTo("去轮胎店。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "information about the international transformation of 2025 and 56789",
                "AT&T 50% off, a=20, C:\\users\\name, R&D; x&y",
                "https://example.test/path/to-file_name?id=12345678&lang=zh",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "&#0; &#xD800; &#99999999; &unknown; %zz %E6 \\u12 \\777 =",
            })
    void what_is_no_text_in_another_dress_is_read_as_it_stands(String innocent) {
        assertThat(read(List.of(innocent))).isEqualTo(innocent);
    }

    @Test
    void a_reading_is_the_same_for_every_split() {
        for (String dress : dresses()) {
            var text = "店" + dress + "ab";
            var whole = read(List.of(text));
            for (int cut = 0; cut <= text.length(); cut++) {
                assertThat(read(List.of(text.substring(0, cut), text.substring(cut))))
                        .as("%s cut at %d", text, cut)
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "去&#36718;胎店, 1, 2, 1, 9, entity",
        "去&amp;#36718;胎店, 1, 2, 1, 13, entity",
        "去%E8%BD%AE胎店, 1, 3, 1, 11, percent",
    })
    void places_lead_back(String raw, int from, int to, int rawFrom, int rawTo, String how) {
        var decoded = new DecodedText(text -> {});
        decoded.feed(raw);
        decoded.end();

        assertThat(decoded.rawStart(from)).isEqualTo(rawFrom);
        assertThat(decoded.rawEnd(to)).isEqualTo(rawTo);
        assertThat(decoded.differs(from, to)).isTrue();
        assertThat(decoded.undone(from, to)).containsExactly(how);
        assertThat(decoded.differs(0, 1)).isFalse();
    }

    @Test
    void what_waits_is_short_for_innocent_text() {
        var decoded = new DecodedText(text -> {});
        decoded.feed("你好，世界 ");
        assertThat(decoded.waitsFrom()).isEqualTo(6);
        decoded.feed("transformation");
        assertThat(decoded.waitsFrom()).isEqualTo(20);
        assertThat(decoded.waitsForSign()).isFalse();
        decoded.feed(" 字1");
        assertThat(decoded.waitsFrom()).isEqualTo(22);
        assertThat(decoded.waitsForSign()).isTrue();
        decoded.feed("。&#3");
        assertThat(decoded.waitsFrom()).isEqualTo(24);
    }

    @Test
    void mutated_texts_read_alike_whole_and_in_pieces() {
        long seed = 20261123;
        var random = new Random(seed);
        var alphabet = "&#x8f6e;%E8\\u{}=aZ轮5a+/\n<b>[i](*)-! 0xU+8e:\r\u200b\t=4e,\udb40\udc61;\"',\ufe0f\u20e3"
                + base64(WORD);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var pieces = new ArrayList<String>();
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + 1 + random.nextInt(5));
                pieces.add(text.substring(from, to));
                from = to;
            }
            assertThat(read(pieces)).as("seed %d, text %s", seed, text).isEqualTo(read(List.of(text.toString())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e8 bd ae ", "41 4e 4f ", "aGVs ", "wtbMpbXq\n", "=41=01", "\\101\\001", "0x", "U+", "5\u200b"})
    void what_goes_on_without_end_is_read_like_this_in_pieces_too(String part) {
        var text = part.repeat(1_000);
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += 97) {
            pieces.add(text.substring(from, Math.min(text.length(), from + 97)));
        }

        assertThat(read(pieces)).isEqualTo(read(List.of(text)));
    }

    @Test
    void a_word_that_might_go_on_encoded_is_plain_where_the_text_ends() {
        for (String text : List.of("请打开 6", "第 0", "他说\\", "见 <", "A&")) {
            assertThat(DecodedText.mayChange(text, false, false)).as(text).isTrue();
            assertThat(DecodedText.mayChange(text, false, true)).as(text).isFalse();
        }
        assertThat(DecodedText.mayChange("它是 6L2u5a2Q", false, true)).isTrue();
    }
}
