package fengni.access;

import fengni.vault.Vault;
import java.util.Optional;
import java.util.Set;

/** People of a trial, named by what they do; they sign in without a second factor, since a trial stays on loopback. */
public final class TrialPeople {
    private static final int PASSWORD_LENGTH = 20;

    private final People people;

    TrialPeople(People people) {
        this.people = people;
    }

    /**
     * Adds a person, or gives one who is there already a new password.
     *
     * @return the password, shown this one time
     */
    public Optional<String> add(String login, String name, long organisation, Set<Role> roles) {
        var password = Vault.newToken().substring(0, PASSWORD_LENGTH);
        var there = people.find(login);
        if (there.isPresent()) {
            return people.changePassword(there.get(), password).isEmpty() ? Optional.of(password) : Optional.empty();
        }
        return switch (people.add(new NewPerson(login, name, password), organisation, roles)) {
            case Added.Done _ -> Optional.of(password);
            case Added.Refused _ -> Optional.empty();
        };
    }
}
