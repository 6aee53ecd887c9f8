package fengni.screen.spelling;

import static fengni.screen.spelling.Alike.assertAlike;
import static fengni.screen.spelling.Alike.assertDifferent;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {
    private static final long SEED = 20230110;

    @ParameterizedTest
    @CsvSource({
        "法轮功, 发伦工",
        "法轮功, 珐纶攻",
        "法轮功, falungong",
        "法轮功, fa lun gong",
        "法轮功, FaLunGong",
        "法轮功, fǎlúngōng",
        "法轮功, fɑlunɡonɡ",
        "法轮功, ｆａｌｕｎｇｏｎｇ",
        "法轮功, fa3 lun2 gong1",
        "法轮功, fa³lun²gong¹",
        "法轮功, ㄈㄚˇㄌㄨㄣˊㄍㄨㄥ",
        "法轮功, ㄈㄚㄌㄨㄣㄍㄨㄥ",
        "法轮功, 法lun功",
        "法轮功, fa轮gong",
        "法轮功, f-a-l-u-n-g-o-n-g",
        "法轮功, 发仑公",
        "冰毒, 兵独",
        "冰毒, bindu",
        "冰毒, bingdu",
        "枪支, qiangzhi",
        "枪支, 墙只",
        "支票, zhi1piao4",
        "支票, ㄓㄆㄧㄠˋ",
        "支票, 资票",
        "女人, nǚrén",
        "女人, nvren",
        "女人, lüren",
        "绿色, lvse",
        "侵略, qinlve",
        "侵略, qinlüe",
        "银行, yinhang",
        "银行, 银航",
        "银行, 银行",
        "银行, yin xing",
        "方案, fangan",
        "方案, fang an",
        "方案, 方an",
        "中国, zhongguo",
        "中国, z h o n g g u o",
        "中国, 宗果",
        "中国, ㄓㄨㄥㄍㄨㄛˊ",
        "中国, 中guo",
        "六四, 6肆",
        "六四, 溜死",
        "西安, xi'an",
        "知识, zhishi",
        "知识, ㄓㄕˋ",
        "永远, ㄩㄥˇㄩㄢˇ",
        "法轮大法, falundafa"
    })
    void the_same_sound_says_the_same(String word, String text) {
        assertAlike(Spellings.sound(), word, text);
    }

    @ParameterizedTest
    @CsvSource({"法轮功, 法轮大", "中国, 美国", "银行, 音乐", "冰毒, 北斗"})
    void another_sound_says_something_else(String word, String text) {
        assertDifferent(Spellings.sound(), word, text);
    }

    @Test
    void the_table_knows_every_syllable_and_the_characters_in_use() {
        assertThat(Syllables.ALL).hasSizeBetween(400, 420).contains("zhi", "nv", "lve", "er", "o", "rua", "zhuang");
        assertThat(Syllables.USUAL).hasSizeGreaterThan(26_000);
        assertThat(Syllables.USUAL.values()).isSubsetOf(Syllables.ALL);
    }

    @Test
    void a_syllable_says_the_same_in_characters_in_letters_with_any_tone_and_in_zhuyin() {
        var byFirst = new TreeMap<String, Integer>();
        Syllables.USUAL.keySet().stream()
                .filter(each -> Folding.fold(each) == each)
                .forEach(each -> byFirst.merge(Syllables.USUAL.getOrDefault(each, ""), each, Math::min));

        byFirst.forEach((syllable, character) -> {
            String said = read(Character.toString(character));
            assertThat(said).as(syllable).isEqualTo(Syllables.blurred(syllable));
            assertThat(read(syllable)).as(syllable).isEqualTo(said);
            assertThat(read(syllable.replace("v", "ü"))).isEqualTo(said);
            for (String tone : List.of("\u0304", "\u0301", "\u030C", "\u0300")) {
                var toned = syllable.replace("v", "ü").replaceFirst("([aeo]|[iuü](?![aeiouü]))", "$1" + tone);
                assertThat(read(Normalizer.normalize(toned, Normalizer.Form.NFC)))
                        .isEqualTo(said);
            }
            if (!Zhuyin.of(syllable).isEmpty()) {
                assertThat(read(Zhuyin.of(syllable) + "ˋ")).as(syllable).isEqualTo(said);
            }
        });
    }

    @Test
    void almost_every_syllable_can_be_written_in_zhuyin_and_each_in_its_own_way() {
        var zhuyin = Syllables.ALL.stream().collect(Collectors.groupingBy(Zhuyin::of));

        assertThat(zhuyin.getOrDefault("", List.of())).isEmpty();
        assertThat(zhuyin.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    }

    @Test
    void five_hundred_words_are_known_by_their_homophones() {
        var random = new Random(SEED);
        Map<String, List<Integer>> bySound = Syllables.USUAL.keySet().stream()
                .filter(each -> each < 0xA000 && each >= 0x4E00 && Folding.fold(each) == each)
                .sorted()
                .collect(Collectors.groupingBy(
                        each -> read(Character.toString(each)), TreeMap::new, Collectors.toList()));
        var sounds = new ArrayList<>(bySound.values());
        for (int i = 0; i < 500; i++) {
            var word = new StringBuilder();
            var homophone = new StringBuilder();
            for (int length = 2 + random.nextInt(4); length > 0; length--) {
                var alike = sounds.get(random.nextInt(sounds.size()));
                word.appendCodePoint(alike.get(random.nextInt(alike.size())));
                homophone.appendCodePoint(alike.get(random.nextInt(alike.size())));
            }

            assertAlike(Spellings.sound(), word.toString(), homophone.toString());
        }
    }

    @Test
    void a_word_has_few_spellings_however_many_ways_its_characters_are_said() {
        assertThat(Spellings.sound().spellings("银行长大还都得")).hasSizeBetween(2, Spelling.MOST_SPELLINGS);
        assertThat(Spellings.sound().spellings("你")).hasSize(1);
        assertThat(Spellings.sound().spellings("")).hasSize(1);
    }

    @Test
    void a_word_is_known_by_its_first_letters_where_all_its_sounds_are_known() {
        assertThat(Spellings.initials("法轮功")).containsExactly("flg");
        assertThat(Spellings.initials("銀行")).containsExactlyInAnyOrder("yx", "yh");
        assertThat(Spellings.initials("法a")).isEmpty();
        assertThat(Spellings.initials("")).isEmpty();
    }

    @Test
    void units_wait_only_while_something_longer_may_come() {
        var said = new StringBuilder();
        var joining = new Joining(
                Spellings.sound().joints(),
                (unit, first, last) -> said.append("%c%d-%d ".formatted(unit, first, last)));

        "zhongguo".chars().forEach(each -> joining.take(each, said.length()));

        assertThat(joining.waiting()).isZero();
        joining.part();
        assertThat(said.toString().replaceAll("[0-9- ]", "")).isEqualTo("zonguo");
    }

    private static String read(String text) {
        int[] units = Spellings.sound().read(text);
        return new String(units, 0, units.length);
    }
}
