package fengni.screen.spelling;

import static fengni.screen.spelling.Alike.assertAlike;
import static fengni.screen.spelling.Alike.assertDifferent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {
    @ParameterizedTest
    @CsvSource({
        "好, 女子",
        "张, 弓长",
        "胡, 古月",
        "轮, 车仑",
        "功, 工力",
        "法, 氵去",
        "法, 水去",
        "政, 正攵",
        "政, 正文",
        "枪, 木仓",
        "赌, 贝者",
        "博, 十尃",
        "妓, 女支",
        "嫖, 女票",
        "骗, 马扁",
        "诈, 讠乍",
        "诈, 言乍",
        "炸, 火乍",
        "弹, 弓单",
        "药, 艹约",
        "药, 草约",
        "粉, 米分",
        "吸, 口及",
        "烟, 火因",
        "死, 歹匕",
        "色, 刀巴",
        "情, 忄青",
        "情, 心青",
        "钱, 钅戋",
        "钱, 金戋",
        "操, 扌喿",
        "操, 手品木",
        "信, 亻言",
        "信, 人言",
        "话, 言舌",
        "刻, 亥刂",
        "刻, 亥刀",
        "国, 囗玉",
        "国, 口玉",
        "问, 门口",
        "达, 辶大",
        "谢, 言身寸",
        "树, 木又寸",
        "众, 人人人",
        "森, 木木木",
        "岩, 山石",
        "刘, 文刂",
        "罗, 四夕",
        "陈, 阝东",
        "陈, 耳东",
        "独, 犭虫",
        "看, 手目",
        "春, 三人日",
        "黑, 里灬",
        "輪, 车仑",
        "轮, 車侖",
        "你, イ尔",
        "神, ネ申",
        "加, カロ",
        "法轮功, 氵去车仑工力",
        "法轮功, 水土厶车仑工力"
    })
    void a_character_taken_apart_is_still_read(String word, String text) {
        assertAlike(Spellings.components(), word, text);
    }

    @ParameterizedTest
    @CsvSource({
        "未来, 末来", "自己, 自已", "土地, 士地", "人民, 入民", "千万, 干万", "日本, 曰本", "太平, 大平", "鸟, 乌", "戊, 戌", "治, 冶", "刀, 力", "等候, 等侯",
        "今天, 令天"
    })
    void what_the_eye_takes_for_another_is_read_as_the_other(String word, String text) {
        assertAlike(Spellings.components(), word, text);
    }

    @ParameterizedTest
    @CsvSource({"轮, 论", "赌, 睹", "情, 请", "好, 子女", "胡, 月古"})
    void other_parts_and_another_order_say_something_else(String word, String text) {
        assertDifferent(Spellings.components(), word, text);
    }

    @Test
    void most_characters_of_the_standard_list_are_split_and_none_into_itself() {
        assertThat(Components.characters()).hasSizeGreaterThan(6_500);
        assertThat(Components.characters()).allSatisfy(each -> {
            assertThat(Components.split(each)).hasSizeGreaterThan(1).doesNotContain(each);
        });
    }

    @Test
    void few_characters_say_more_than_six_parts() {
        long many = Components.characters().stream()
                .filter(each -> Spellings.components().units(each).length > 6)
                .count();

        assertThat(many).isLessThan(300);
    }

    @Test
    void a_character_says_what_its_parts_say() {
        assertThat(Components.characters())
                .filteredOn(each -> Folding.fold(each) == each)
                .allSatisfy(each -> {
                    var parts = Components.split(each).stream()
                            .map(Character::toString)
                            .reduce("", String::concat);
                    assertAlike(Spellings.components(), Character.toString(each), parts);
                });
    }
}
