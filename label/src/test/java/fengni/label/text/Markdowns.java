package fengni.label.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of Markdown without a label, named by what is special about them. */
public final class Markdowns {
    private Markdowns() {}

    public static Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        all.put("no head", "# 春江\n\n春江潮水连海平\n");
        all.put("nothing at all", "");
        all.put("one word without a line break", "春");
        all.put("head", "---\ntitle: 春江花月夜\ndate: 2026-11-22 # 日期\n\n# a note\n---\n# 诗\n");
        all.put("head of a Windows editor", "\ufeff---\r\ntitle: x\r\n---\r\n正文\r\n");
        all.put("head with CR alone", "---\rtitle: x\r---\rtext\r");
        all.put("empty head", "---\n---\ntext\n");
        all.put("head of comments", "---\n# nothing yet\n---\ntext");
        all.put("head that ends the file", "---\ntitle: x\n---");
        all.put("head with an indented map", "---\n  title: x\n  tags: [a, b]\n---\ntext\n");
        all.put("head that ends with dots", "---\ntitle: x\n...\ntext\n");
        all.put("head with a text of lines", "---\ntitle: |+\n  one\n\n  AIGC: two\n\n---\ntext\n");
        all.put("head with anchors", "---\na: &x {b: 1}\nc: *x\n<<: *x\n---\ntext\n");
        all.put("head beyond the first plane", "---\n\"标题\": 𠀀𠀁😀\n---\n𠀀\n");
        all.put("hyphens as a break between themes", "---\n\n一\n\n---\n\n二\n");
        all.put("hyphens without an end", "---\nnothing follows\n");
        all.put("label in the text only", "# AIGC\n\n```yaml\n---\nAIGC:\n  Label: '1'\n---\n```\n");
        all.put("Windows lines without a head", "\ufeff# 一\r\n\r\n二\r\n");
        return all;
    }

    public static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        texts().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
