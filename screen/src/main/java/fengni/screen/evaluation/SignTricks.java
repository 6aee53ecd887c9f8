package fengni.screen.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Signs inside a word: seen by nobody, seen as noise, emoji. */
final class SignTricks {
    private static final String UNSEEN = "\u200b\u200c\u200d\u2060\ufeff";
    private static final String DIRECTIONS = "\u00ad\u200e\u200f\u061c\u2066\u2069\u202a\u202c";
    private static final String BLANKS = " \u3000\u00a0\u2003\u2009\t";
    private static final String SIGNS = "*.-_|·~^+=#&/\\@…—•";
    private static final String CLAUSE_MARKS = "，。、；：！？,;:!?";
    private static final String BOXES = "─│┃┼╳░▒▓█■□◆◇●○★☆";
    private static final List<String> FOREIGN = List.of("的", "口", "了", "丶", "卍", "灬", "吖", "哈", "一", "丨", "〇", "囧");
    private static final String FACES = "😀😂🤣😎🙈👍👌🔥💯🌹🎉✨⭐❤🍀🐱";
    private static final String PEOPLE = "👨\u200d👩\u200d👧 👩🏽\u200d💻 🏃🏿\u200d♂️ 🧑\u200d🚀 🇨🇳 🏴\u200d☠️";
    /** An animal or thing for the character that names it. */
    private static final List<String> THINGS = List.of(
            "马🐴", "牛🐮", "狗🐶", "鸡🐔", "水💧", "火🔥", "钱💰", "车🚗", "手✋", "心❤", "药💊", "枪🔫", "刀🔪", "弹💣", "花🌸",
            "鱼🐟", "酒🍷", "烟🚬", "血🩸", "房🏠", "书📖", "门🚪", "电⚡", "月🌙", "日☀", "雨🌧", "雪❄", "虎🐯", "龙🐲", "蛇🐍", "羊🐑",
            "猴🐵", "猪🐷", "鼠🐭", "兔🐰", "米🍚", "茶🍵", "肉🍖", "蛋🥚", "眼👁", "耳👂", "口👄", "牙🦷", "骨🦴", "锁🔒", "草🌿",
            "树🌳", "山⛰", "船🚢", "球⚽", "灯💡", "针💉", "信✉", "笔🖊", "纸📄", "鬼👻", "国🇨🇳", "女👩", "男👨", "美💄", "冰🧊",
            "毒☠", "死💀", "色🌈", "土🌍");

    private SignTricks() {}

    static List<Trick> tricks() {
        return List.of(
                Trick.of(Family.FORMAT_CHARACTERS, "zero-width", Between.of(UNSEEN, 3)),
                Trick.of(Family.FORMAT_CHARACTERS, "soft-hyphen-and-direction", Between.of(DIRECTIONS, 3)),
                Trick.of(Family.FORMAT_CHARACTERS, "variation-selector", Between.of(selectors(), 2)),
                Trick.of(Family.FORMAT_CHARACTERS, "tag", Between.of(run(0xE0020, 0xE007E), 3)),
                Trick.of(
                        Family.FORMAT_CHARACTERS,
                        "combining-mark",
                        Between.of(run(0x0300, 0x0338) + "\u20dd\u20e0", 3)),
                Trick.of(Family.NOISE, "blanks", Between.of(BLANKS, 3)),
                Trick.of(Family.NOISE, "signs", Between.of(SIGNS, 3)),
                Trick.of(
                        Family.NOISE,
                        "clause-marks",
                        Between.of(CLAUSE_MARKS, 2).fromLength(3)),
                Trick.of(Family.NOISE, "boxes", Between.of(BOXES, 3)),
                Trick.of(Family.NOISE, "foreign", SignTricks::foreign),
                Trick.of(Family.NOISE, "lines", new Between(List.of("\n", "\r\n", " \n", "\n\u3000"), 1, 3)),
                Trick.of(Family.EMOJI, "faces", Between.of(FACES, 3)),
                Trick.of(Family.EMOJI, "sequences", new Between(List.of(PEOPLE.split(" ", -1)), 1, 2)),
                Trick.of(Family.EMOJI, "keycaps", new Between(keycaps(), 1, 2)),
                Trick.of(
                        Family.EMOJI,
                        "instead",
                        Exchange.ofGroups(THINGS.stream()
                                .filter(each -> each.codePointCount(0, each.length()) == 2)
                                .toList())));
    }

    /** Puts a Han character that has no part in the word between two neighbours; the same between all when strong. */
    private static Optional<String> foreign(String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        boolean all = chance.strength() == Chance.STRONGEST;
        var put = chance.one(FOREIGN);
        if (points.length < 3 || word.contains(put) || !Arrays.stream(points).allMatch(Character::isIdeographic)) {
            return Optional.empty();
        }
        int only = chance.between(1, points.length - 1);
        var text = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            text.append(i > 0 && (all || i == only) ? put : "").appendCodePoint(points[i]);
        }
        return Optional.of(text.toString());
    }

    private static String selectors() {
        return run(0xFE00, 0xFE0F) + run(0xE0100, 0xE010F);
    }

    private static List<String> keycaps() {
        return "0123456789#*"
                .chars()
                .mapToObj(each -> Character.toString(each) + "\ufe0f\u20e3")
                .toList();
    }

    private static String run(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
