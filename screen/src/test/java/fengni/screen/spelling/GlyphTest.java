package fengni.screen.spelling;

import static fengni.screen.spelling.Alike.assertAlike;
import static fengni.screen.spelling.Alike.assertDifferent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTest {
    @ParameterizedTest
    @CsvSource({
        "赌博, '赌\u200B博'",
        "赌博, '\uFEFF赌\u00AD\u2060\u200D博'",
        "赌博, '赌\uFE0F\uDB40\uDD00博'",
        "赌博, '赌\uDB40\uDC41\uDB40\uDC7F博'",
        "赌博, '赌\u0301\u034F\u20DD博'",
        "赌博, '赌\u2800\u3164\u115F博'",
        "赌博, '\u202E赌\u2066博'",
        "赌博, 赌-*-博",
        "赌博, 赌│博",
        "赌博, 赌\uD83D\uDE00博",
        "赌博, '赌\uD83D\uDC68\u200D\uD83D\uDC69博'",
        "赌博, '赌\uE0A0博'"
    })
    void what_stands_between_is_not_read(String word, String text) {
        assertAlike(Spellings.glyph(), word, text);
    }

    @ParameterizedTest
    @CsvSource({
        "bomb, ＢＯＭＢ",
        "bomb, ⓑⓞⓜⓑ",
        "bomb, 🅑🅞🅜🅑",
        "bomb, 🅱🅾🅼🅱",
        "bomb, 🄱🄾🄼🄱",
        "bomb, ⒝⒪⒨⒝",
        "bomb, 𝐛𝕠𝖒𝓫",
        "bomb, 🇧🇴🇲🇧",
        "bomb, ʙᴏᴍʙ",
        "bomb, ᵇᵒᵐᵇ",
        "bomb, bömƀ",
        "bomb, ЬоМЬ",
        "bomb, вомв",
        "cocaine, ϲσϲαιηε",
        "opium, օрιυм",
        "head, ɥǝɐd",
        "vip, Vіρ",
        "trap, ꓔꓣꓮꓑ",
        "wager, ᎳᎪᏀᎬᎡ",
        "カジノ, ｶｼﾞﾉ",
        "网站, ⽹站",
        "网, ⺳",
        "豈, 豈",
        "㈱, 株"
    })
    void letters_in_another_dress_are_read_as_plain_ones(String word, String text) {
        assertAlike(Spellings.glyph(), word, text);
    }

    @ParameterizedTest
    @CsvSource({
        "台湾, 臺灣", "台湾, 台灣", "台湾, 臺湾", "独立, 獨立", "鸡蛋, 雞蛋", "鸡蛋, 鷄蛋", "鸡蛋, 鶏蛋", "线路, 綫路", "群众, 羣衆", "群众, 群眾", "发票, 發票",
        "头发, 頭髮", "黑市, 黒市", "铁路, 鉄路", "铁路, 鐵路", "学历, 學歷", "学历, 学歴", "枪支, 槍支", "枪支, 鎗支", "烟草, 菸草", "烟草, 煙草", "国内, 國內",
        "国内, 囯内", "法律, 灋律", "杯子, 盃子"
    })
    void other_forms_of_the_script_are_read_as_the_standard_one(String word, String text) {
        assertAlike(Spellings.glyph(), word, text);
    }

    @ParameterizedTest
    @CsvSource({
        "110, １１０",
        "110, 一一〇",
        "110, 一一零",
        "110, 壹壹零",
        "110, ①①⓪",
        "110, ⑴⑴0",
        "110, ❶➀0",
        "110, ㈠㊀〇",
        "110, １️⃣１️⃣０️⃣",
        "110, ١١٠",
        "110, ११०",
        "110, 𝟏𝟙𝟶",
        "110, ¹₁⁰",
        "110, 〡〡〇",
        "24, ⅡⅣ",
        "89, 捌玖",
        "89, ⅷⅸ",
        "六四, 64",
        "六四, 陸肆",
        "二三, 貳叁",
        "二三, 弐弎",
        "12, Ⅻ",
        "10, ⑩"
    })
    void digits_of_every_style_are_one(String word, String text) {
        assertAlike(Spellings.glyph(), word, text);
    }

    @ParameterizedTest
    @CsvSource({"赌博, 睹博", "未来, 末来", "天才, 夫才", "bomb, 8omb", "il, 1l", "十, 10", "土地, 士地", "己, 已", "两个, 二个"})
    void words_that_a_reader_tells_apart_stay_apart(String word, String text) {
        assertDifferent(Spellings.glyph(), word, text);
    }
}
