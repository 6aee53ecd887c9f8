package fengni.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the lab learned from its corpus: words, and which word follows which.
 *
 * <p>Immutable once trained; safe for any number of threads.
 */
record LanguageModel(Corpus corpus, Vocabulary vocabulary, Counts counts) {
    private static final Pattern AFTER_A_SENTENCE = Pattern.compile("(?<=[。！？.!?])\\s*");

    static LanguageModel train(Corpus corpus) {
        var texts = corpus.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(LanguageModel::spaced)
                .toList();
        var vocabulary = Vocabulary.learn(texts);
        var counts = new Counts();
        var model = new LanguageModel(corpus, vocabulary, counts);
        for (var section : corpus.sections()) {
            section.paragraphs().forEach(paragraph -> counts.learn(model.encode(paragraph)));
        }
        return model;
    }

    /** A paragraph as the model sees it: {@link Vocabulary#END} before every sentence and at the end. */
    List<Integer> encode(String paragraph) {
        var encoded = new ArrayList<Integer>();
        encoded.add(Vocabulary.END);
        for (String sentence : sentences(paragraph)) {
            encoded.addAll(vocabulary.encode(spaced(sentence)));
            encoded.add(Vocabulary.END);
        }
        return encoded;
    }

    static List<String> sentences(String paragraph) {
        return AFTER_A_SENTENCE
                .splitAsStream(paragraph)
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    /** English words carry the space before them, so that words put together are text again. */
    private static String spaced(String text) {
        return Character.isIdeographic(text.codePointAt(0)) ? text : " " + text;
    }

    /** Words in a text as the model counts them, for the usage of an answer. */
    int length(String text) {
        return vocabulary.encode(text).size();
    }
}
