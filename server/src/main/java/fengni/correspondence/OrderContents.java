package fengni.correspondence;

import fengni.correspondence.LetterContent.AboutOrder;
import fengni.correspondence.LetterContent.Order;
import fengni.correspondence.LetterContent.OrderAcknowledged;
import fengni.correspondence.LetterContent.OrderLifted;
import fengni.correspondence.LetterContent.RectificationReport;
import fengni.correspondence.LetterContent.ReportFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What letters about orders say, as JSON; a day that is not set has no member. */
final class OrderContents {
    private static final int MOST_FILES = 20;
    private static final int DIGEST = 64;

    private OrderContents() {}

    static String kind(AboutOrder content) {
        return switch (content) {
            case Order _ -> "order";
            case OrderLifted _ -> "order_lifted";
            case OrderAcknowledged _ -> "order_acknowledged";
            case RectificationReport _ -> "rectification_report";
        };
    }

    static boolean knows(String kind) {
        return Set.of("order", "order_lifted", "order_acknowledged", "rectification_report")
                .contains(kind);
    }

    static void put(Map<String, Object> members, AboutOrder content) {
        members.put("order", content.order().toString());
        members.put("at", content.at().toString());
        switch (content) {
            case Order(var _, var words, var officer, var _) -> {
                put(members, words);
                members.put("officer", officer);
            }
            case OrderLifted(var _, var number, var day, var reason, var officer, var _) -> {
                members.put("number", number);
                members.put("day", day.toString());
                members.put("reason", reason);
                members.put("officer", officer);
            }
            case OrderAcknowledged(var _, var words, var day, var _) -> {
                members.put("words", words);
                members.put("day", day.toString());
            }
            case RectificationReport(var _, var version, var words, var files, var _) -> {
                members.put("version", version);
                members.put("words", words);
                members.put("files", files.stream().map(OrderContents::file).toList());
            }
        }
    }

    private static void put(Map<String, Object> members, OrderWords words) {
        members.put("authority", words.authority());
        members.put("number", words.number());
        members.put("day", words.day().toString());
        members.put("kinds", words.kindsInOrder().stream().map(OrderKind::word).toList());
        members.put("other", words.other());
        members.put("services", words.services());
        words.until().map(LocalDate::toString).ifPresent(day -> members.put("until", day));
        members.put("reason", words.reason());
        members.put("citation", words.citation());
        words.reportBy().map(LocalDate::toString).ifPresent(day -> members.put("reportBy", day));
    }

    private static Map<String, Object> file(ReportFile file) {
        return Map.of("name", file.name(), "sha256", file.sha256());
    }

    static LetterContent read(Members members, String kind) {
        var order = members.id("order");
        var at = members.at("at");
        return switch (kind) {
            case "order" -> new Order(order, words(members), members.text("officer"), at);
            case "order_lifted" ->
                new OrderLifted(
                        order,
                        said(members, "number", OrderWords.LONGEST_NAME),
                        members.day("day"),
                        said(members, "reason", OrderWords.LONGEST_TEXT),
                        members.text("officer"),
                        at);
            case "order_acknowledged" ->
                new OrderAcknowledged(order, said(members, "words", OrderWords.LONGEST_TEXT), members.day("day"), at);
            default ->
                new RectificationReport(
                        order,
                        members.count("version"),
                        said(members, "words", OrderWords.LONGEST_TEXT),
                        files(members),
                        at);
        };
    }

    private static OrderWords words(Members members) {
        var kinds = kinds(members);
        var other = members.text("other");
        if (kinds.contains(OrderKind.OTHER) == other.isBlank()) {
            members.ill("other", other);
        }
        return new OrderWords(
                said(members, "authority", OrderWords.LONGEST_NAME),
                said(members, "number", OrderWords.LONGEST_NAME),
                members.day("day"),
                kinds,
                other,
                services(members),
                members.maybeDay("until"),
                said(members, "reason", OrderWords.LONGEST_TEXT),
                said(members, "citation", OrderWords.LONGEST_NAME),
                members.maybeDay("reportBy"));
    }

    private static Set<OrderKind> kinds(Members members) {
        var found = new HashSet<OrderKind>();
        for (Object word : members.list("kinds", OrderKind.values().length)) {
            var kind = OrderKind.of(String.valueOf(word));
            if (kind.isEmpty() || !found.add(kind.get())) {
                return members.ill("kinds", Set.of());
            }
        }
        return found.isEmpty() ? members.ill("kinds", Set.of()) : found;
    }

    private static List<String> services(Members members) {
        var names = members.list("services", OrderWords.MOST_SERVICES);
        return names.stream().allMatch(name -> name instanceof String text && isSaid(text, OrderWords.LONGEST_NAME))
                ? names.stream().map(String.class::cast).toList()
                : members.ill("services", List.of());
    }

    private static List<ReportFile> files(Members members) {
        return members.each("files", MOST_FILES).stream()
                .map(file -> {
                    var read =
                            new ReportFile(said(file, "name", OrderWords.LONGEST_NAME), said(file, "sha256", DIGEST));
                    file.end();
                    return read.sha256().matches("[0-9a-f]{64}") ? read : file.ill("sha256", read);
                })
                .toList();
    }

    /** Words that somebody must be able to read: an order without a reason is none. */
    private static String said(Members members, String name, int longest) {
        var text = members.text(name);
        return isSaid(text, longest) ? text : members.ill(name, text);
    }

    private static boolean isSaid(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
