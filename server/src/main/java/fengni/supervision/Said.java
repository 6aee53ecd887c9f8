package fengni.supervision;

import fengni.identity.Method;
import fengni.pages.Language;
import fengni.pages.Shell;
import java.util.List;

/** The words of a record in the reader's language; one that this version does not know stays as it was kept. */
final class Said {
    private static final String ATTESTED = "attested:";
    private static final List<String> IDENTITIES = List.of("not_required", "unknown");

    private Said() {}

    static String outcome(Shell page, String kept) {
        var key = Narrowed.outcomeKey(kept);
        return key.isEmpty() ? kept : page.say(key);
    }

    /** Names the method as the list of methods does now; its code stays what was kept. */
    static String identity(Shell page, String kept, List<Method> methods) {
        if (kept.startsWith(ATTESTED)) {
            var code = kept.substring(ATTESTED.length());
            var name = methods.stream()
                    .filter(method -> method.code().equals(code))
                    .map(method -> page.language() == Language.ZH ? method.nameZh() : method.nameEn())
                    .findFirst()
                    .orElse(code);
            return page.say("supervision.identity.attested", name);
        }
        return IDENTITIES.contains(kept) ? page.say("supervision.identity." + kept) : kept;
    }
}
