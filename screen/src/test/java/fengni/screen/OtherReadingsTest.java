package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import fengni.screen.reading.DecodedText;
import fengni.screen.spelling.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherReadingsTest {
    private static final FeatureSet SET = FeatureSet.of(
            "v",
            List.of(
                    Feature.literal("tyre", "轮胎店"),
                    Feature.literal("plain", "旧货摊").withMatching(Matching.USUAL.withEncoded(false)),
                    Feature.literal("lines", "采石场").withMatching(Matching.USUAL.withLayout(true)),
                    Feature.allow("fine", "好轮胎店"),
                    Feature.literal("pair", "x").withPattern(Kind.COMBO, "收购 & 鹿茸 within 20")));

    private static Review review(String text) {
        return SET.review(text, Direction.OUTPUT);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "去轮&#32974;店。, 1, 11, entity",
        "去&#36718;胎店。, 1, 11, entity",
        "去轮 %E8%83%8E-店。, 1, 14, percent",
        "去\\u8f6e\\u80ce店。, 1, 14, escape",
        "去6L2u6IOO5bqX。, 1, 13, base64",
        "去e8bdaee8838ee5ba97。, 1, 19, hex",
        "去&amp;#36718;胎店。, 1, 15, entity",
        "去轮<b>胎</b>店。, 1, 11, markup",
        "去轮</td><td>胎<i class='a>b'>店。, 1, 28, markup",
        "去轮&lt;br/&gt;胎<!-- 空 -->店。, 1, 25, entity+markup",
        "去轮<span style='display:none'>好</span>胎店。, 1, 39, markup",
        "去轮<rt>lun</rt>胎店。, 1, 16, markup",
        "去轮/*x*/胎[b]店。, 1, 12, markup",
        "去[轮](http://a.cn/?b=c)胎店。, 2, 24, markup",
        "'去轮\\\",\\\"胎\", \"店。', 1, 13, string-joint",
        "去轮\" + \"胎 ' . ' 店。, 1, 16, string-joint",
    })
    void a_word_is_found_across_what_is_encoded(String text, int start, int end, String how) {
        var hit = review(text).hits().getFirst();

        assertThat(hit.entry()).isEqualTo("tyre");
        assertThat(hit.start()).isEqualTo(start);
        assertThat(hit.end()).isEqualTo(end);
        assertThat(hit.matched()).isEqualTo(text.substring(start, end));
        assertThat(hit.endCp()).isEqualTo(end);
        assertThat(hit.normalised()).isEqualTo("轮胎店");
        assertThat(hit.transforms()).startsWith(how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "轮👨\u200d👩\u200d👧胎🏃🏿\u200d♂️🇨🇳店",
                "轮👩🏽\u200d💻👩🏽\u200d💻👩🏽\u200d💻胎店",
                "轮1️⃣胎0⃣9️⃣店",
                "轮🏴\u200d☠️胎🏴\udb40\udc67\udb40\udc62\udb40\udc7f🇨🇳🇫🇷店",
            })
    void a_picture_of_several_code_points_is_one_sign_between_characters(String text) {
        var hit = review("去" + text + "。").hits().getFirst();

        assertThat(hit.start()).isEqualTo(1);
        assertThat(hit.matched()).isEqualTo(text);
        assertThat(hit.transforms()).startsWith("pictograph");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "轮1胎2店",
                "轮👨\u200d👩👨\u200d👩👨\u200d👩👨\u200d👩胎店",
                "轮x<胎>店<b",
                "轮<b胎店>",
                "轮[x胎]店",
                "轮](a胎)店",
                "轮/*a胎店",
                "轮\"、\"胎\"的\"店",
                "轮</p><p></p>胎店",
            })
    void what_only_resembles_a_sign_is_read_as_it_stands(String innocent) {
        assertThat(review(innocent).hits()).isEmpty();
    }

    @Test
    void a_digit_or_a_quote_at_the_end_of_a_piece_is_let_out_at_once() {
        for (String text : List.of("第1", "说\"", "见[", "好👍", "好/")) {
            assertThat(SET.stream(Direction.OUTPUT).feed(text)).isEqualTo(new StreamStep.Release(text));
        }
    }

    @Test
    void a_letter_before_the_open_word_is_known_when_the_decoder_wakes() {
        var set = FeatureSet.of("v", List.of(Feature.literal("bb", "bb")));

        var whole = set.review("𝐀🅑👍🏽🅑", Direction.OUTPUT);

        assertThat(Streamed.of(set, Direction.OUTPUT, List.of("𝐀🅑", "👍🏽🅑")).review())
                .isEqualTo(whole);
    }

    @Test
    void a_word_is_found_in_what_is_encoded_where_the_text_begins() {
        var set = FeatureSet.of("v", List.of(Feature.literal("tyre", "轮胎店")));

        assertThat(set.review(base64("轮胎店"), Direction.OUTPUT).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.transforms()).containsExactly("base64"));
    }

    static List<String> broken() {
        var text = base64("他说在a轮胎店里面见");
        var wide = text.replaceAll("(.{8})", "$1\r\n");
        return List.of(
                wide,
                text.replaceAll("(.{4})", "$1 ").strip(),
                text.replaceAll("(.{10})", "$1\n  "),
                text.replaceAll("(.)", "$1\u200b"),
                "wtbMpbXq",
                "61e8bdaee8838ee5ba97",
                "0xe8bdaee8838ee5ba97",
                "e8 bd ae e8 83 8e e5 ba 97",
                "E8-BD-AE-E8-83-8E-E5-BA-97",
                "e8:bd:ae:e8:83:8e:e5:ba:97 be",
                "0xE8, 0xBD, 0xAE, 0xE8, 0x83, 0x8E, 0xE5, 0xBA, 0x97",
                "U+8F6E U+80CE U+5E97",
                "U+8F6EU+80CEU+5E97",
                "0x8f6e 0x80ce 0x5e97",
                "\\8f6e \\80ce \\5e97 ",
                "=61=E8=BD=AE=E8=83=8E=E5=BA=97",
                "\\061\\350\\275\\256\\350\\203\\216\\345\\272\\227",
                "轮=E8=83=8E=20店",
                "轮%0A胎%09店",
                "轮\\n胎\\t店",
                "轮&ZeroWidthSpace;胎&NoBreak;&hairsp;&star;店",
                "轮&#00032974;店");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_word_is_found_in_what_is_encoded_however_it_is_broken_or_parted(String encoded) {
        var text = "去（" + encoded + "）。";
        var whole = review(text);

        assertThat(whole.hits()).extracting(Hit::entry).containsExactly("tyre");
        for (int cut = 0; cut <= text.length(); cut++) {
            var streamed = Streamed.of(SET, Direction.OUTPUT, Streamed.cut(text, cut));
            assertThat(streamed.review().hits()).as("cut at %d", cut).isEqualTo(whole.hits());
            assertThat(streamed.released().length())
                    .isLessThanOrEqualTo(whole.hits().getFirst().start());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\\u8f6e\\\\u80ce\\\\u5e97",
                "\", \\u8f6e\\u80ce\\u5e97",
                "<b title=&#36718;胎店 and on",
                "<b \\u8f6e胎店",
                "[&#36718;胎店",
                "<!-- %E8%BD%AE%E8%83%8E店",
                "\\n6L2u6IOO5bqX"
            })
    void what_looks_like_the_beginning_of_a_sign_lets_no_word_out_that_begins_in_it(String encoded) {
        var text = "去（" + encoded + "）。";
        var whole = review(text);

        assertThat(whole.hits()).extracting(Hit::entry).containsExactly("tyre");
        var streamed = Streamed.of(
                SET,
                Direction.OUTPUT,
                text.chars().mapToObj(Character::toString).toList());
        assertThat(streamed.review().hits()).isEqualTo(whole.hits());
        assertThat(streamed.released().length())
                .isLessThanOrEqualTo(whole.hits().getFirst().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "666f6f6c6564",
                "0x66, 0x6f, 0x6f, 0x6c, 0x65, 0x64",
                "66 6f 6f 6c 65 64",
                "=66=6f=6f=6c=65=64",
                "\\146\\157\\157\\154\\145\\144",
                "\udb40\udc66\udb40\udc6f\udb40\udc6f\udb40\udc6c\udb40\udc65\udb40\udc64"
            })
    void a_latin_word_is_found_in_bytes_and_in_tags(String encoded) {
        var set = FeatureSet.of("v", List.of(Feature.literal("latin", "fooled")));

        assertThat(set.review("看 " + encoded + "。", Direction.INPUT).hits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"库存 41, 42, 43, 44, 45, 46, 47 件", "2026-11-23 10:35:46", "that this with word\nmore text"})
    void numbers_and_words_in_rows_are_read_as_they_stand(String innocent) {
        var read = new StringBuilder();
        var decoded = new DecodedText(read::append);
        decoded.feed(innocent);
        decoded.end();

        assertThat(read.toString()).isEqualTo(innocent);
    }

    @Test
    void an_entry_that_does_not_ask_is_not_sought_in_what_is_encoded() {
        assertThat(review("旧货&#25674;").hits()).isEmpty();
        assertThat(review("旧货摊").hits()).hasSize(1);
    }

    @Test
    void an_encoded_word_may_be_excused_and_may_be_part_of_a_combination() {
        assertThat(review("好轮&#32974;店").decision()).isEqualTo(Decision.PASS);
        assertThat(review("高价收&#36141;野生鹿茸").hits()).extracting(Hit::entry).containsExactly("pair");
    }

    @Test
    void a_run_that_began_hopeless_stays_so_for_every_split() {
        for (String text : List.of("zzzz" + base64("轮胎店"), "ae6b395" + base64("轮胎店"), "zz-" + base64("轮胎店"))) {
            var whole = review(text).hits();
            for (int cut = 0; cut <= text.length(); cut++) {
                var streamed = Streamed.of(SET, Direction.OUTPUT, Streamed.cut(text, cut));
                assertThat(streamed.review().hits())
                        .as("%s cut at %d", text, cut)
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "int64_t x;", "{\"id\": 64}", "010-6448-1123", "a55", "order 5ex55"})
    void a_number_is_no_word_by_chance(String innocent) {
        var set = FeatureSet.of(
                "v",
                List.of(
                        Feature.literal("han", "六四"),
                        Feature.literal("latin", "ass"),
                        Feature.literal("other", "sexss")));

        assertThat(set.review(innocent, Direction.INPUT).hits()).isEmpty();
        assertThat(set.review("六⼀四 陆四 l六肆", Direction.INPUT).hits()).hasSize(2);
    }

    /** What stands in the text as it is written in another code has no characters; what it says has. */
    @ParameterizedTest
    @ValueSource(strings = {"5YWt5Zub5LqL5Lu2", "%E5%85%AD%E5%9B%9B", "&#20845;&#22235;"})
    void a_numeral_in_characters_that_is_encoded_is_no_number(String encoded) {
        var set = FeatureSet.of("v", List.of(Feature.literal("han", "六四")));

        assertThat(set.review("说" + encoded, Direction.INPUT).hits()).hasSize(1);
        assertThat(set.review("说%36%34", Direction.INPUT).hits()).isEmpty();
    }

    @Test
    void a_numeral_that_is_said_in_letters_is_no_number() {
        var how = Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND));
        var set = FeatureSet.of("v", List.of(Feature.literal("han", "八九六四").withMatching(how)));

        assertThat(set.review("去ba jiu liu si了", Direction.INPUT).hits()).hasSize(1);
        assertThat(set.review("去8964了", Direction.INPUT).hits()).isEmpty();
    }

    @Test
    void a_word_across_a_line_that_only_looks_broken_is_found_however_it_is_split() {
        var how = Matching.USUAL.withGap(0);
        var set = FeatureSet.of("v", List.of(Feature.literal("word", "采石场").withMatching(how)));
        var text = "好采=\n石=\n场好";

        var whole = set.review(text, Direction.INPUT);

        assertThat(whole.hits()).extracting(Hit::matched).containsExactly("采=\n石=\n场");
        assertThat(Streamed.of(set, Direction.INPUT, List.of(text.split(""))).review())
                .isEqualTo(whole);
    }

    @Test
    void a_text_that_is_one_encoded_run_is_not_clean_at_a_glance() {
        var set = FeatureSet.of("v", List.of(Feature.literal("word", "赌博网站")));

        assertThat(set.review(base64("赌博网站"), Direction.INPUT).hits()).hasSize(1);
        assertThat(set.review(base64("赌博网站") + "\n好", Direction.INPUT).hits()).hasSize(1);
    }

    @Test
    void a_stream_says_the_same_however_it_is_split_and_lets_no_encoded_word_out() {
        long seed = 20261124;
        var random = new Random(seed);
        var bits = List.of(
                "轮",
                "胎",
                "店",
                "好",
                "&#36718;",
                "%E8%83%8E",
                "&#24215",
                "6L2u",
                base64("胎店"),
                " ",
                "x",
                "&",
                "%E8",
                "采",
                "石",
                "场",
                "\n",
                "，",
                "<b>",
                "<!-",
                "</",
                "/*a*/",
                "[b]",
                "](x)",
                "\",",
                "\"",
                "7\ufe0f\u20e3",
                "👩\u200d💻",
                "收购",
                "0x",
                "U+",
                "e8 bd ",
                "=41",
                "\\n",
                "\u200b",
                "\r\n",
                "鹿&#33592;",
                "\\u5e97",
                "😀");
        for (int round = 0; round < 4_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            var whole = review(text.toString());
            var streamed = Streamed.of(SET, Direction.OUTPUT, pieces(text.toString(), random));

            assertThat(streamed.review().hits()).as("seed %d: %s", seed, text).isEqualTo(whole.hits());
            int first = whole.hits().stream()
                    .filter(Hit::counts)
                    .filter(hit -> !hit.matched().equals("采石场") || hit.end() - hit.start() <= 4)
                    .mapToInt(Hit::start)
                    .min()
                    .orElse(text.length());
            if (whole.hits().stream().noneMatch(hit -> hit.entry().equals("lines"))) {
                assertThat(streamed.released().length())
                        .as("seed %d: %s", seed, text)
                        .isLessThanOrEqualTo(first);
            }
        }
    }

    private static List<String> pieces(String text, Random random) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(6));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
