package fengni.screen.spelling;

import java.util.HashMap;
import java.util.Map;

/** The syllables of pinyin in the letters of zhuyin (bopomofo). */
final class Zhuyin {
    private static final Map<String, String> INITIALS =
            pairs("b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ" + " zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ");
    private static final Map<String, String> FINALS = pairs("a ㄚ o ㄛ e ㄜ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ"
            + " ong ㄨㄥ i ㄧ ia ㄧㄚ ie ㄧㄝ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ io ㄧㄛ"
            + " u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ v ㄩ ve ㄩㄝ van ㄩㄢ vn ㄩㄣ");
    private static final Map<String, String> ALONE =
            pairs("yi ㄧ you ㄧㄡ yin ㄧㄣ ying ㄧㄥ yong ㄩㄥ yu ㄩ yue ㄩㄝ yuan ㄩㄢ yun ㄩㄣ"
                    + " wu ㄨ wei ㄨㄟ wen ㄨㄣ weng ㄨㄥ zhi ㄓ chi ㄔ shi ㄕ ri ㄖ zi ㄗ ci ㄘ si ㄙ");

    private Zhuyin() {}

    /** Returns a syllable in zhuyin without tones; empty if it is none of the standard language. */
    static String of(String syllable) {
        if (ALONE.containsKey(syllable)) {
            return ALONE.getOrDefault(syllable, "");
        }
        return switch (syllable.charAt(0)) {
            case 'y' -> finalOf("i" + syllable.substring(1));
            case 'w' -> finalOf("u" + syllable.substring(1));
            default -> withInitial(syllable);
        };
    }

    private static String withInitial(String syllable) {
        int length = syllable.startsWith("h", 1) ? 2 : 1;
        String initial = INITIALS.getOrDefault(syllable.substring(0, length), "");
        if (initial.isEmpty()) {
            return finalOf(syllable);
        }
        String rest = syllable.substring(length);
        String said = finalOf("jqx".contains(syllable.substring(0, 1)) ? rest.replaceFirst("^u", "v") : rest);
        return said.isEmpty() ? "" : initial + said;
    }

    private static String finalOf(String rest) {
        return FINALS.getOrDefault(rest, "");
    }

    /** Returns each single letter, with what it says where no syllable can be made out. */
    static Map<String, String> letters() {
        var letters = new HashMap<String, String>();
        INITIALS.forEach((latin, zhuyin) -> letters.put(zhuyin, latin));
        FINALS.forEach((latin, zhuyin) -> {
            if (zhuyin.length() == 1) {
                letters.put(zhuyin, latin);
            }
        });
        letters.put("ㄝ", "e");
        return letters;
    }

    private static Map<String, String> pairs(String words) {
        var pairs = new HashMap<String, String>();
        String[] each = words.split(" ", -1);
        for (int i = 0; i < each.length; i += 2) {
            pairs.put(each[i], each[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
