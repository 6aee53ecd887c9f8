package fengni;

import fengni.SampleFile.SamplePerson;
import fengni.access.Role;
import fengni.access.TrialPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people of a trial, one for each role, named by the role. */
final class SamplePeople {
    private SamplePeople() {}

    private record Wish(String login, String name, Role role) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("admin", "管理员甲", Role.ADMINISTRATOR),
            new Wish("compliance", "合规员甲", Role.COMPLIANCE_OFFICER),
            new Wish("editor", "内容安全员甲", Role.CONTENT_SAFETY_EDITOR),
            new Wish("inspector", "检查员甲", Role.INSPECTOR));

    /** Adds them to the organisation; whoever is there already gets a new password, since nobody knows the old one. */
    static List<SamplePerson> add(TrialPeople people, long organisation) {
        var added = new ArrayList<SamplePerson>();
        for (var wish : WISHES) {
            people.add(wish.login(), wish.name(), organisation, wish.role())
                    .ifPresent(password -> added.add(new SamplePerson(
                            wish.role().name().toLowerCase(Locale.ROOT), wish.name(), wish.login(), password)));
        }
        return added;
    }
}
