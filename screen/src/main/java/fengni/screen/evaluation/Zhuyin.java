package fengni.screen.evaluation;

import java.util.Map;

/** Writes syllables in the signs of 注音. */
final class Zhuyin {
    private static final String TONES = " ˊˇˋ";
    private static final String CONSONANTS = "bㄅpㄆmㄇfㄈdㄉtㄊnㄋlㄌgㄍkㄎhㄏjㄐqㄑxㄒrㄖzㄗcㄘsㄙ";
    private static final Map<String, String> RETROFLEX = Map.of("zh", "ㄓ", "ch", "ㄔ", "sh", "ㄕ");
    private static final Map<String, String> FINALS = Map.ofEntries(
            Map.entry("a", "ㄚ"),
            Map.entry("o", "ㄛ"),
            Map.entry("e", "ㄜ"),
            Map.entry("ai", "ㄞ"),
            Map.entry("ei", "ㄟ"),
            Map.entry("ao", "ㄠ"),
            Map.entry("ou", "ㄡ"),
            Map.entry("an", "ㄢ"),
            Map.entry("en", "ㄣ"),
            Map.entry("ang", "ㄤ"),
            Map.entry("eng", "ㄥ"),
            Map.entry("er", "ㄦ"),
            Map.entry("i", "ㄧ"),
            Map.entry("ia", "ㄧㄚ"),
            Map.entry("ie", "ㄧㄝ"),
            Map.entry("iao", "ㄧㄠ"),
            Map.entry("iu", "ㄧㄡ"),
            Map.entry("ian", "ㄧㄢ"),
            Map.entry("in", "ㄧㄣ"),
            Map.entry("iang", "ㄧㄤ"),
            Map.entry("ing", "ㄧㄥ"),
            Map.entry("iong", "ㄩㄥ"),
            Map.entry("u", "ㄨ"),
            Map.entry("ua", "ㄨㄚ"),
            Map.entry("uo", "ㄨㄛ"),
            Map.entry("uai", "ㄨㄞ"),
            Map.entry("ui", "ㄨㄟ"),
            Map.entry("uan", "ㄨㄢ"),
            Map.entry("un", "ㄨㄣ"),
            Map.entry("uang", "ㄨㄤ"),
            Map.entry("ong", "ㄨㄥ"),
            Map.entry("v", "ㄩ"),
            Map.entry("ve", "ㄩㄝ"),
            Map.entry("van", "ㄩㄢ"),
            Map.entry("vn", "ㄩㄣ"));

    /** Syllables without a consonant, by the final that they are. */
    private static final Map<String, String> BARE = Map.ofEntries(
            Map.entry("yi", "i"),
            Map.entry("ya", "ia"),
            Map.entry("ye", "ie"),
            Map.entry("yao", "iao"),
            Map.entry("you", "iu"),
            Map.entry("yan", "ian"),
            Map.entry("yin", "in"),
            Map.entry("yang", "iang"),
            Map.entry("ying", "ing"),
            Map.entry("yong", "iong"),
            Map.entry("yu", "v"),
            Map.entry("yue", "ve"),
            Map.entry("yuan", "van"),
            Map.entry("yun", "vn"),
            Map.entry("wu", "u"),
            Map.entry("wa", "ua"),
            Map.entry("wo", "uo"),
            Map.entry("wai", "uai"),
            Map.entry("wei", "ui"),
            Map.entry("wan", "uan"),
            Map.entry("wen", "un"),
            Map.entry("wang", "uang"),
            Map.entry("weng", "ong"));

    private Zhuyin() {}

    static String of(Sound sound) {
        return letters(sound.syllable())
                + TONES.substring(sound.tone() - 1, sound.tone()).strip();
    }

    private static String letters(String syllable) {
        var bare = BARE.getOrDefault(syllable, syllable);
        if (FINALS.containsKey(bare)) {
            return FINALS.getOrDefault(bare, bare);
        }
        boolean retroflex = RETROFLEX.containsKey(syllable.substring(0, 2));
        var consonant = syllable.substring(0, retroflex ? 2 : 1);
        var rest = syllable.substring(consonant.length());
        var sign = RETROFLEX.getOrDefault(
                consonant,
                CONSONANTS.substring(CONSONANTS.indexOf(consonant) + 1).substring(0, 1));
        if (rest.equals("i") && "zh ch sh r z c s".contains(consonant)) {
            return sign;
        }
        boolean rounded = "jqx".contains(consonant) && rest.startsWith("u");
        var end = rounded ? "v" + rest.substring(1) : rest;
        return sign + FINALS.getOrDefault(end, end);
    }
}
