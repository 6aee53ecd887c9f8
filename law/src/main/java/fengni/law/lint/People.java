package fengni.law.lint;

/** L13: representative, officer and emergency contact; says which field, never a number. */
final class People implements LintRule {
    private static final String OFFICER = "subject.officer";
    private static final String OFFICER_ID = "subject.officer-id";
    private static final String REPRESENTATIVE = "subject.representative";
    private static final String REPRESENTATIVE_ID = "subject.representative-id";
    private static final String CONTACT = "responsibility.contact";
    private static final String PHONE = "subject.officer-phone";

    @Override
    public void look(FilingPack pack, Found found) {
        if (pack.has(OFFICER) && pack.has(REPRESENTATIVE)) {
            people(pack, found);
        }
        if (pack.has(CONTACT) && digits(pack.text(CONTACT)).equals(digits(pack.text(PHONE)))) {
            found.at(CONTACT, PHONE).say("L13.contact");
        }
    }

    private static void people(FilingPack pack, Found found) {
        boolean samePerson = same(pack, OFFICER, REPRESENTATIVE);
        boolean sameNumber = pack.has(OFFICER_ID) && same(pack, OFFICER_ID, REPRESENTATIVE_ID);
        boolean bothNumbers = pack.has(OFFICER_ID) && pack.has(REPRESENTATIVE_ID);
        if (samePerson) {
            found.at(OFFICER, REPRESENTATIVE).say("L13.same-person");
        }
        if (!samePerson && sameNumber) {
            found.at(OFFICER_ID, REPRESENTATIVE_ID).say("L13.same-number");
        }
        boolean sameKind = same(pack, "subject.officer-id-kind", "subject.representative-id-kind");
        if (samePerson && bothNumbers && !sameNumber && sameKind) {
            found.at(OFFICER_ID, REPRESENTATIVE_ID).say("L13.two-numbers");
        }
    }

    private static boolean same(FilingPack pack, String one, String other) {
        return Folded.same(pack.text(one), pack.text(other));
    }

    private static String digits(String phone) {
        return Folded.of(phone).replaceFirst("^\\+86", "").replaceAll("[^0-9]", "");
    }
}
