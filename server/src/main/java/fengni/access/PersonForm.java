package fengni.access;

import fengni.pages.Form;
import java.util.List;
import java.util.Locale;

/** The fields by which a person is added. */
final class PersonForm {
    private PersonForm() {}

    /** Reads the fields; a password typed twice in two ways is a fault here, all else is the domain's to judge. */
    static NewPerson read(Form form) {
        var wish = new NewPerson(form.value("login"), form.value("name"), form.value("password"));
        note(form, wish.faults());
        if (!form.value("password").equals(form.value("again"))) {
            form.fault("again", "access.password.differs");
        }
        return wish;
    }

    static Form note(Form form, List<PersonFault> faults) {
        faults.forEach(
                fault -> form.fault(fault.field().name().toLowerCase(Locale.ROOT), fault.key(), Passwords.LEAST));
        return form;
    }
}
