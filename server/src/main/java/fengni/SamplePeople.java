package fengni;

import fengni.SampleFile.SamplePerson;
import fengni.access.Role;
import fengni.access.TrialPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a trial, named by what they do; as after a real set-up, the first holds two roles. */
final class SamplePeople {
    private SamplePeople() {}

    private record Wish(String login, String name, Set<Role> roles) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("admin", "管理员甲", Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER)),
            new Wish("compliance", "合规员甲", Set.of(Role.COMPLIANCE_OFFICER)),
            new Wish("editor", "内容安全员甲", Set.of(Role.CONTENT_SAFETY_EDITOR)),
            new Wish("inspector", "检查员甲", Set.of(Role.INSPECTOR)));

    /** Adds them to the organisation; whoever is there already gets a new password, since nobody knows the old one. */
    static List<SamplePerson> add(TrialPeople people, long organisation) {
        var added = new ArrayList<SamplePerson>();
        for (var wish : WISHES) {
            people.add(wish.login(), wish.name(), organisation, wish.roles())
                    .ifPresent(password ->
                            added.add(new SamplePerson(names(wish.roles()), wish.name(), wish.login(), password)));
        }
        return added;
    }

    private static String names(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
