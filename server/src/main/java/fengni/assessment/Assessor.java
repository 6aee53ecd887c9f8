package fengni.assessment;

import fengni.law.CreditCode;

/** Who made a security assessment: the provider itself, or a body that it commissioned (2018 provisions, Art. 4). */
sealed interface Assessor {
    String SELF = "self";
    String BODY = "body";

    record Self() implements Assessor {}

    record Body(String name, CreditCode code) implements Assessor {}

    default String word() {
        return switch (this) {
            case Self() -> SELF;
            case Body(var _, var _) -> BODY;
        };
    }
}
