package fengni.correspondence;

import fengni.correspondence.LetterContent.AboutDossier;
import fengni.correspondence.LetterContent.AboutOrder;
import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.correspondence.LetterContent.Arrived;
import fengni.correspondence.LetterContent.Cancellation;
import fengni.correspondence.LetterContent.Change;
import fengni.correspondence.LetterContent.Papers;
import fengni.correspondence.LetterContent.Step;
import fengni.correspondence.LetterContent.SubjectDossier;
import fengni.correspondence.LetterContent.TakingBack;
import fengni.correspondence.LetterContent.Withdrawal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** What a letter says, as JSON; fields are a list of pairs, as their order is that of the form. */
final class ContentForm {
    private static final int MOST_PRODUCTS = 50;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_KEY = 100;

    private ContentForm() {}

    static String kind(LetterContent content) {
        return switch (content) {
            case SubjectDossier _ -> "subject_dossier";
            case AlgorithmDossier _ -> "algorithm_dossier";
            case Withdrawal _ -> "withdrawal";
            case Change(var _, var _, SubjectDossier _) -> "subject_change";
            case Change(var _, var _, AlgorithmDossier _) -> "algorithm_change";
            case Cancellation _ -> "cancellation";
            case TakingBack _ -> "taking_back";
            case Arrived _ -> "arrived";
            case Step _ -> "step";
            case AboutOrder order -> OrderContents.kind(order);
        };
    }

    static Map<String, Object> members(LetterContent content) {
        var members = new HashMap<String, Object>();
        members.put("kind", kind(content));
        switch (content) {
            case AboutDossier dossier -> put(members, dossier);
            case AboutOrder order -> OrderContents.put(members, order);
        }
        return members;
    }

    private static void put(Map<String, Object> members, AboutDossier content) {
        members.put("dossier", content.dossier().toString());
        switch (content) {
            case Papers papers -> put(members, papers);
            case Change(var why, var on, var papers) -> {
                members.put("why", why);
                members.put("on", on.toString());
                put(members, papers);
            }
            case Cancellation(var _, var version, var ended, var arrangements, var reason) -> {
                members.put("version", version);
                members.put("ended", ended.toString());
                members.put("arrangements", arrangements);
                members.put("reason", reason);
            }
            case TakingBack(var _, var version) -> members.put("version", version);
            case Withdrawal(var _) -> {}
            case Arrived(var _, var version, var receipt, var at) -> {
                members.put("version", version);
                members.put("receipt", receipt);
                members.put("at", at.toString());
            }
            case Step(var _, var version, var event, var officer, var at) -> {
                members.put("version", version);
                members.put("event", EventForm.members(event));
                members.put("officer", officer);
                members.put("at", at.toString());
            }
        }
    }

    private static void put(Map<String, Object> members, Papers papers) {
        members.put("version", papers.version());
        switch (papers) {
            case SubjectDossier(var _, var _, var fields) -> members.put("fields", pairs(fields));
            case AlgorithmDossier(var _, var _, var subject, var fields, var products) -> {
                members.put("subject", subject.toString());
                members.put("fields", pairs(fields));
                members.put(
                        "products", products.stream().map(ContentForm::pairs).toList());
            }
        }
    }

    static LetterContent read(Members members) {
        var kind = members.text("kind");
        var content = OrderContents.knows(kind) ? OrderContents.read(members, kind) : aboutDossier(members, kind);
        members.end();
        return content;
    }

    private static LetterContent aboutDossier(Members members, String kind) {
        var dossier = members.id("dossier");
        return switch (kind) {
            case "subject_dossier" -> subject(members, dossier);
            case "algorithm_dossier" -> algorithm(members, dossier);
            case "subject_change" -> new Change(members.text("why"), members.day("on"), subject(members, dossier));
            case "algorithm_change" -> new Change(members.text("why"), members.day("on"), algorithm(members, dossier));
            case "cancellation" ->
                new Cancellation(
                        dossier,
                        members.count("version"),
                        members.day("ended"),
                        members.text("arrangements"),
                        members.text("reason"));
            case "taking_back" -> new TakingBack(dossier, members.count("version"));
            case "withdrawal" -> new Withdrawal(dossier);
            case "arrived" -> new Arrived(dossier, members.count("version"), members.text("receipt"), members.at("at"));
            case "step" ->
                new Step(
                        dossier,
                        members.count("version"),
                        EventForm.read(members.within("event")),
                        members.text("officer"),
                        members.at("at"));
            default -> members.ill("kind", new Withdrawal(dossier));
        };
    }

    private static SubjectDossier subject(Members members, UUID dossier) {
        return new SubjectDossier(dossier, members.count("version"), fields(members));
    }

    private static AlgorithmDossier algorithm(Members members, UUID dossier) {
        return new AlgorithmDossier(
                dossier, members.count("version"), members.id("subject"), fields(members), products(members));
    }

    private static List<Object> pairs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .<Object>map(field -> List.of(field.getKey(), field.getValue()))
                .toList();
    }

    private static SequencedMap<String, String> fields(Members members) {
        return map(members, "fields", members.list("fields", MOST_FIELDS));
    }

    private static List<SequencedMap<String, String>> products(Members members) {
        return members.list("products", MOST_PRODUCTS).stream()
                .<SequencedMap<String, String>>map(
                        product -> product instanceof List<?> pairs && pairs.size() <= MOST_FIELDS
                                ? map(members, "products", pairs)
                                : members.ill("products", new LinkedHashMap<>()))
                .toList();
    }

    private static SequencedMap<String, String> map(Members members, String name, List<?> pairs) {
        var map = new LinkedHashMap<String, String>();
        for (Object pair : pairs) {
            var fresh = pair instanceof List<?> two
                    && two.size() == 2
                    && two.get(0) instanceof String key
                    && key.length() <= LONGEST_KEY
                    && two.get(1) instanceof String value
                    && value.length() <= Members.LONGEST_TEXT
                    && map.putIfAbsent(key, value) == null;
            if (!fresh) {
                return members.ill(name, map);
            }
        }
        return map;
    }
}
