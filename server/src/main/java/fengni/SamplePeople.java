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
            new Wish("duty", "值班员甲", Set.of(Role.DUTY_OFFICER)),
            new Wish("inspector", "检查员甲", Set.of(Role.INSPECTOR)));

    private static final List<Wish> OFFICERS = List.of(
            new Wish("registrar", "登记台管理员甲", Set.of(Role.ADMINISTRATOR)),
            new Wish("officer1", "审核员甲", Set.of(Role.REGISTRY_OFFICER)),
            new Wish("officer2", "审核员乙", Set.of(Role.REGISTRY_OFFICER)));

    private static final List<Wish> REVIEWERS = List.of(new Wish("store1", "商店审核员甲", Set.of(Role.STORE_REVIEWER)));

    /** Adds those of a provider to its organisation. */
    static List<SamplePerson> ofProvider(TrialPeople people, long organisation) {
        return add(people, organisation, WISHES);
    }

    /** Adds those of a registry to its organisation: two officers, since one alone decides nothing. */
    static List<SamplePerson> ofRegistry(TrialPeople people, long organisation) {
        return add(people, organisation, OFFICERS);
    }

    /** Adds whoever reviews the apps of a store to its organisation. */
    static List<SamplePerson> ofStore(TrialPeople people, long organisation) {
        return add(people, organisation, REVIEWERS);
    }

    /** Whoever is there already gets a new password, since nobody knows the old one. */
    private static List<SamplePerson> add(TrialPeople people, long organisation, List<Wish> wishes) {
        var added = new ArrayList<SamplePerson>();
        for (var wish : wishes) {
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
