package fengni.bench.screen;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;

/** com.hankcs:aho-corasick-double-array-trie: all hits, no folds. */
final class HankcsEngine implements Engine {
    private final AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();

    HankcsEngine(List<String> words) {
        var sorted = new TreeMap<String, String>();
        words.forEach(word -> sorted.put(word, word));
        trie.build(sorted);
    }

    @Override
    public int find(String text) {
        return trie.parseText(text).size();
    }

    @Override
    public List<Span> spans(String text) {
        return trie.parseText(text).stream()
                .map(hit -> new Span(hit.begin, hit.end))
                .toList();
    }
}
