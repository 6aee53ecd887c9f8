package fengni.screen.lists;

import fengni.screen.lists.JsonTree.Fields;
import fengni.screen.lists.JsonTree.Many;
import fengni.screen.lists.JsonTree.Other;
import fengni.screen.lists.JsonTree.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the words of a list in JSON: texts in arrays; objects that name a word and its categories; objects whose fields are
 * categories of words.
 */
final class JsonWords {
    /** Fields that hold words or lists of words, and so are no categories. */
    private static final Set<String> CONTAINERS = Set.of("data", "list", "items", "entries", "rows", "词库", "词表", "列表");

    private static final Set<String> CATEGORIES = Set.of(
            "category",
            "categories",
            "class",
            "type",
            "tag",
            "tags",
            "label",
            "labels",
            "category1",
            "category2",
            "一级分类",
            "二级分类",
            "三级分类",
            "分类",
            "类别",
            "类型",
            "标签");

    private final Intake intake;

    JsonWords(Intake intake) {
        this.intake = intake;
    }

    void read(Decoded file) {
        JsonTree.read(file, intake).forEach(value -> take(value, List.of()));
    }

    private void take(JsonTree value, List<String> categories) {
        switch (value) {
            case Text(int line, String word) -> intake.take(line, word, categories);
            case Other(int line, String what) -> intake.refuse(line, Reason.NO_TEXT, what);
            case Many(int line, List<JsonTree> parts) -> parts.forEach(part -> take(part, categories));
            case Fields fields -> takeFields(fields, categories);
        }
    }

    private void takeFields(Fields fields, List<String> categories) {
        boolean named = fields.parts().keySet().stream().anyMatch(JsonWords::isWord);
        var inside = Stream.concat(categories.stream(), named ? categories(fields) : Stream.of())
                .toList();
        fields.parts().forEach((name, part) -> {
            if (isWord(name) || CONTAINERS.contains(plain(name))) {
                take(part, inside);
            } else if (!named || isList(part, name)) {
                takeUnder(name, part, inside);
            }
        });
        if (fields.parts().isEmpty()) {
            intake.refuse(fields.line(), Reason.NO_WORD);
        }
    }

    /** What stands under the name of a category must be several: a single text may be a version or a remark. */
    private void takeUnder(String name, JsonTree part, List<String> categories) {
        switch (part) {
            case Text(int line, String text) -> intake.refuse(line, Reason.NO_TEXT, name + ": " + text);
            case Other(int line, String what) -> intake.refuse(line, Reason.NO_TEXT, name + ": " + what);
            case Many many -> take(many, added(categories, name));
            case Fields fields -> takeFields(fields, added(categories, name));
        }
    }

    private static boolean isList(JsonTree part, String name) {
        return !CATEGORIES.contains(plain(name)) && (part instanceof Many || part instanceof Fields);
    }

    private static List<String> added(List<String> categories, String name) {
        return Stream.concat(categories.stream(), Stream.of(name)).toList();
    }

    private static Stream<String> categories(Fields fields) {
        return fields.parts().entrySet().stream()
                .filter(each -> CATEGORIES.contains(plain(each.getKey())))
                .sorted(Map.Entry.comparingByKey(JsonWords::generalFirst))
                .flatMap(each -> texts(each.getValue()));
    }

    /** 一级分类 stands before 二级分类 whatever the order in the file. */
    private static int generalFirst(String one, String other) {
        return Integer.compare(level(one), level(other));
    }

    private static int level(String name) {
        return name.startsWith("三") ? 3 : name.startsWith("二") || name.endsWith("2") ? 2 : 1;
    }

    private static Stream<String> texts(JsonTree value) {
        return switch (value) {
            case Text(int line, String text) -> Stream.of(text);
            case Many(int line, List<JsonTree> parts) -> parts.stream().flatMap(JsonWords::texts);
            case Other other -> Stream.of();
            case Fields fields -> Stream.of();
        };
    }

    private static boolean isWord(String name) {
        return TableRows.WORD.contains(plain(name)) || plain(name).equals("text");
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
