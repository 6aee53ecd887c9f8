package fengni.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is given of a person who is to be added; not yet checked. The login is made lower-case. */
record NewPerson(String login, String name, String password) {
    private static final int LONGEST_NAME = 100;

    NewPerson {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
    }

    /** Returns everything that is wrong, but for a login that is taken. */
    List<PersonFault> faults() {
        var faults = new ArrayList<PersonFault>();
        if (!login.matches("[a-z0-9][a-z0-9._@-]{2,63}")) {
            faults.add(new PersonFault(PersonFault.Field.LOGIN, "access.login.form"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new PersonFault(PersonFault.Field.NAME, "access.name.form"));
        }
        Passwords.check(password, login)
                .forEach(fault -> faults.add(new PersonFault(PersonFault.Field.PASSWORD, fault.key())));
        return faults;
    }

    @Override
    public String toString() {
        return "NewPerson[" + login + "]";
    }
}
