package fengni.bench.screen;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.ignore.SensitiveWordCharIgnores;
import com.github.houbb.sensitive.word.support.result.WordResultHandlers;
import java.util.List;

/** com.github.houbb:sensitive-word: of words that overlap it gives the first, of those that begin together the shortest. */
final class HoubbEngine implements Engine {
    private final SensitiveWordBs words;

    private HoubbEngine(SensitiveWordBs settings, List<String> words) {
        this.words = settings.wordDeny(() -> words).wordAllow(List::of).init();
    }

    static HoubbEngine usual(List<String> words) {
        return new HoubbEngine(SensitiveWordBs.newInstance(), words);
    }

    /** All its folds off. */
    static HoubbEngine cheapest(List<String> words) {
        var settings = SensitiveWordBs.newInstance()
                .ignoreCase(false)
                .ignoreWidth(false)
                .ignoreNumStyle(false)
                .ignoreChineseStyle(false)
                .ignoreEnglishStyle(false);
        return new HoubbEngine(settings, words);
    }

    /** Its default, and repeats and special characters passed over too. */
    static HoubbEngine widest(List<String> words) {
        var settings =
                SensitiveWordBs.newInstance().ignoreRepeat(true).charIgnore(SensitiveWordCharIgnores.specialChars());
        return new HoubbEngine(settings, words);
    }

    @Override
    public int find(String text) {
        return words.findAll(text, WordResultHandlers.raw()).size();
    }

    @Override
    public List<Span> spans(String text) {
        return words.findAll(text, WordResultHandlers.raw()).stream()
                .map(hit -> new Span(hit.startIndex(), hit.endIndex()))
                .toList();
    }
}
