package fengni.screen.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.Spelling.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpellingsTest {
    static Stream<Spelling> every_way() {
        return Stream.of(Spellings.glyph(), Spellings.sound(), Spellings.components(), Spellings.leet());
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void only_text_says_units_and_text_says_at_least_one(Spelling spelling) {
        var odd = everyCodePoint()
                .filter(each -> (spelling.sort(each) == Sort.TEXT) != (spelling.units(each).length > 0))
                .toArray();

        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void what_is_skipped_is_skipped_in_every_way_of_reading(Spelling spelling) {
        var odd = everyCodePoint()
                .filter(each -> (spelling.sort(each) == Sort.SKIPPED) != Skipped.contains(each))
                .toArray();

        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"glyph, true", "components, true", "leet, true"})
    void reading_what_was_read_changes_nothing(String name, boolean stable) {
        var spelling = byName(name);
        var odd = everyCodePoint()
                .flatMap(each -> Arrays.stream(spelling.units(each)))
                .distinct()
                .filter(unit -> !Arrays.equals(spelling.units(unit), new int[] {unit}))
                .mapToObj(Character::toString)
                .toList();

        assertThat(odd.isEmpty()).as(odd.toString()).isEqualTo(stable);
    }

    @ParameterizedTest
    @CsvSource({
        "sound, 法轮功, 发伦工",
        "sound, 法轮功, falungong",
        "sound, 法轮功, fǎlúngōng",
        "sound, 法轮功, ＦａＬｕｎＧｏｎｇ",
        "sound, 法轮功, ㄈㄚㄌㄨㄣㄍㄨㄥ",
        "sound, 中国, zhongguo",
        "sound, 中国, ㄓㄨㄥㄍㄨㄛ",
        "sound, 女人, nvren",
        "sound, 女人, nüren",
        "sound, 六四, 6四",
        "components, 胡说, 古月说",
        "components, 胡说, 古月讠兑",
        "components, 胡说, 古月言兑",
        "components, 好, 女子",
        "components, 张三, 弓长三",
        "components, 法轮功, 水去车仑工力",
        "components, 法轮功, 氵去车仑工刀",
        "glyph, 110, 一一〇",
        "glyph, 110, 壹壹零",
        "glyph, 110, ①①⓪",
        "glyph, 110, ١١٠",
        "glyph, 4, Ⅳ",
        "glyph, paypal, раураl",
        "glyph, paypal, ᴘᴀʏᴘᴀʟ",
        "glyph, 台湾, 臺灣",
        "leet, ill, 1l|",
        "leet, sex, $3x"
    })
    void words_alike(String name, String word, String disguised) {
        var spelling = byName(name);

        assertThat(spelling.spellings(word)).anySatisfy(each -> assertThat(each).isEqualTo(read(spelling, disguised)));
    }

    private static int[] read(Spelling spelling, String text) {
        var read = new java.util.ArrayList<Integer>();
        var joining = new Joining(spelling.joints(), (unit, first, last) -> read.add(unit));
        text.codePoints().forEach(each -> {
            int[] units = spelling.units(each);
            if (units.length == 1) {
                joining.take(units[0], 0);
            } else if (units.length > 1) {
                joining.part();
                Arrays.stream(units).forEach(read::add);
            }
        });
        joining.part();
        return read.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Spelling byName(String name) {
        return switch (name) {
            case "glyph" -> Spellings.glyph();
            case "sound" -> Spellings.sound();
            case "components" -> Spellings.components();
            case "leet" -> Spellings.leet();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static IntStream everyCodePoint() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    static List<String> none() {
        return List.of();
    }
}
