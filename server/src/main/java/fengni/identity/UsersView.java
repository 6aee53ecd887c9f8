package fengni.identity;

import fengni.access.Role;
import fengni.answers.Cursor;
import fengni.pages.Language;
import fengni.pages.Option;
import java.util.List;
import java.util.Set;

/**
 * What the page of a service's users shows.
 *
 * @param closed whether the service answers only its testers, so that a new user may want to be one
 */
record UsersView(String path, Cursor.Page<EndUser> users, List<Method> methods, boolean mayChange, boolean closed) {
    static final Set<Role> CHANGERS = Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);

    List<Option> options(Language language) {
        return methods.stream()
                .filter(method -> !method.retired())
                .map(method -> EndUserPages.option(method, language == Language.ZH))
                .toList();
    }

    String methodName(EndUser user, Language language) {
        return methods.stream()
                .filter(method -> method.code().equals(user.method()))
                .map(method ->
                        EndUserPages.option(method, language == Language.ZH).words())
                .findFirst()
                .orElse(user.method());
    }

    String next() {
        return users.next().map(cursor -> path + "?cursor=" + cursor).orElse("");
    }
}
