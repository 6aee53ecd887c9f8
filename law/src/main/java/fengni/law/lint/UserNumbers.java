package fengni.law.lint;

/** L27: numbers of users that cannot all be true. */
final class UserNumbers implements LintRule {
    private static final String DAILY = "product.daily-users";
    private static final String MONTHLY = "product.monthly-users";
    private static final String REGISTERED = "product.registered-users";
    private static final String SUBJECT = "subject.monthly-users";

    @Override
    public void look(FilingPack pack, Found found) {
        for (var product : pack.products()) {
            more(product, MONTHLY, REGISTERED, "L27.registered", found);
            more(product, DAILY, MONTHLY, "L27.daily", found);
            long users = product.number(REGISTERED).orElse(0);
            if (product.isStatus("未上线") && users > 0) {
                found.at(product.spot(REGISTERED), product.spot("product.status"))
                        .say("L27.before", users);
            }
            product.number(MONTHLY)
                    .ifPresent(monthly -> pack.number(SUBJECT).ifPresent(subject -> {
                        if (subject < monthly) {
                            found.at(Spot.of(SUBJECT), product.spot(MONTHLY))
                                    .say("L27.subject", subject, monthly, product.title());
                        }
                    }));
        }
    }

    private static void more(FiledProduct product, String fewer, String most, String kind, Found found) {
        var few = product.number(fewer);
        var many = product.number(most);
        if (few.isPresent() && many.isPresent() && few.getAsLong() > many.getAsLong()) {
            found.at(product.spot(fewer), product.spot(most)).say(kind, few.getAsLong(), many.getAsLong());
        }
    }
}
