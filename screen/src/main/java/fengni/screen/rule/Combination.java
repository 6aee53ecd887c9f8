package fengni.screen.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that mean something only together. The grammar, in which blanks between signs are free and full-width signs are as
 * good as ASCII ones:
 *
 * <pre>
 * combination = any { "within" number | "in" "sentence" }
 * any         = all { "|" all }                       one of them
 * all         = order { ( "&amp;" | "+" ) order }         all of them, in any order
 * order       = one { "&lt;" one }                       one behind the other
 * one         = "!" one | word | "@" id | number "of" "(" any { "," any } ")" | "(" any ")"
 * word        = bare { bare } | '"' any characters, \" and \\ for the two signs '"'
 * bare        = characters other than blanks and the signs &amp; + | ! &lt; ( ) , @ "
 * </pre>
 *
 * So {@code 代开&发票}, {@code 代开+发票}, {@code @drug & @sell within 20}, {@code 加 < 微信 & !官方 in sentence} and
 * {@code 2 of (刷单, 返利, 日结)} are combinations. A bare word that reads {@code within 5}, {@code in sentence} or
 * {@code 2 of (} is written in quotes.
 *
 * <p>What must be there lies within a window of code points from the start of the first word to the end of the last;
 * characters that readers don't see are not counted. A {@code !} stands in the outermost {@code &} of an alternative,
 * beside a word that must be there, and means: not wholly within as many code points before the first or behind the last
 * of those words. {@code in sentence} asks that no sentence ends in between. The hit spans from the first to the last
 * word and is told once for each span that holds no smaller one.
 *
 * @param alternatives any of these is a hit; at least one
 * @param within code points of the window, 1 to {@value #WIDEST}
 */
public record Combination(List<Alternative> alternatives, int within, boolean inSentence) {
    public static final int USUAL = 40;
    public static final int WIDEST = 400;

    /** Most words and names of classes in a combination. */
    public static final int MOST_WORDS = 64;

    /** Most code points of a pattern. */
    public static final int LONGEST = 4_000;

    static final int DEEPEST = 16;

    public Combination {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One way to be hit.
     *
     * @param required without {@link Expression.Not}
     * @param excluded none of these, which hold no {@link Expression.Not} either, may be near
     */
    public record Alternative(Expression required, List<Expression> excluded) {
        public Alternative {
            excluded = List.copyOf(excluded);
        }

        Stream<Expression> everything() {
            return Stream.concat(required.everything(), excluded.stream().flatMap(Expression::everything));
        }
    }

    /** Reads a pattern. */
    public static Parsed<Combination> parse(String pattern) {
        return new CombinationParser(pattern).parse();
    }

    /** Returns the words, as they were written. */
    public List<String> words() {
        return everything()
                .flatMap(each -> each instanceof Expression.Word word ? Stream.of(word.text()) : Stream.empty())
                .toList();
    }

    /** Returns the ids of the classes that are named. */
    public List<String> classes() {
        return everything()
                .flatMap(each -> each instanceof Expression.OfClass name ? Stream.of(name.id()) : Stream.empty())
                .toList();
    }

    private Stream<Expression> everything() {
        return alternatives.stream().flatMap(Alternative::everything);
    }
}
