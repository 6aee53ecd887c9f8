package fengni.law.lint;

import java.util.List;
import java.util.regex.Pattern;

/** L45: the numbers of users in the report are those of the products. */
final class ReportedUsers implements LintRule {
    private static final String USERS = "report.users";
    private static final String REGISTERED = "product.registered-users";
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]{0,17}(?:\\.[0-9]{1,4})?) ?(万|亿|)");

    @Override
    public void look(FilingPack pack, Found found) {
        var told = numbers(Folded.width(pack.text(USERS)));
        if (told.isEmpty()) {
            return;
        }
        for (var product : pack.products()) {
            product.number(REGISTERED).ifPresent(users -> {
                if (users > 0 && !told.contains(users)) {
                    found.at(Spot.of(USERS), product.spot(REGISTERED)).say("L45.users", users);
                }
            });
        }
    }

    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> Math.round(Double.parseDouble(number.group(1).replace(",", "")) * unit(number.group(2))))
                .toList();
    }

    private static double unit(String word) {
        return switch (word) {
            case "万" -> 1e4;
            case "亿" -> 1e8;
            default -> 1;
        };
    }
}
