package fengni.rulebook;

import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.RulebookBundle;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** The shipped tables under another version, with one sentence changed. */
final class NewVersion {
    static final String OLD = "不制作、传播虚假新闻";
    static final String NEW = "不制作、不传播虚假新闻";

    private NewVersion() {}

    static byte[] bundle(String version) {
        return bundle(version, OLD, NEW);
    }

    static byte[] bundle(String version, String part, String instead) {
        var tables = new TreeMap<String, byte[]>();
        var own = "\"version\": \"" + Rulebook.published().version() + "\"";
        Rulebook.publishedTables()
                .forEach((name, content) -> tables.put(
                        name,
                        new String(content, StandardCharsets.UTF_8)
                                .replace(own, "\"version\": \"" + version + "\"")
                                .replace(part, instead)
                                .getBytes(StandardCharsets.UTF_8)));
        return RulebookBundle.pack(tables);
    }
}
