package fengni.bench.screen;

import java.util.Arrays;

/** What stands in a text when punctuation is taken out, to be asked quickly for many words. */
final class Grams {
    private static final int LONGEST = 4;

    private final String bare;
    private final long[] sorted;

    Grams(String text) {
        bare = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var all = new long[bare.length() * (LONGEST - 1)];
        int count = 0;
        for (int length = 2; length <= LONGEST; length++) {
            for (int at = 0; at + length <= bare.length(); at++) {
                all[count++] = packed(bare, at, length);
            }
        }
        sorted = Arrays.stream(all, 0, count).sorted().distinct().toArray();
    }

    boolean has(String word) {
        int length = Math.min(word.length(), LONGEST);
        return Arrays.binarySearch(sorted, packed(word, 0, length)) >= 0
                && (word.length() <= LONGEST || bare.contains(word));
    }

    private static long packed(String text, int at, int length) {
        long packed = 0;
        for (int i = 0; i < length; i++) {
            packed = packed << Character.SIZE | text.charAt(at + i);
        }
        return packed;
    }
}
