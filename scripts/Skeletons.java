import com.ibm.icu.text.SpoofChecker;

/** Writes what every letter and digit beyond ASCII looks like, where that is one or two ASCII characters. */
class Skeletons {
    public static void main(String[] args) {
        var checker = new SpoofChecker.Builder().build();
        for (int codePoint = 0x80; codePoint <= 0x1FFFF; codePoint++) {
            int type = Character.getType(codePoint);
            boolean number = type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
            if (!number && !Character.isLetterOrDigit(codePoint)) {
                continue;
            }
            var skeleton = checker.getSkeleton(Character.toString(codePoint));
            if (skeleton.length() <= 2 && skeleton.chars().allMatch(each -> each < 0x80)) {
                System.out.printf("%04X\t%s%n", codePoint, skeleton);
            }
        }
    }
}
