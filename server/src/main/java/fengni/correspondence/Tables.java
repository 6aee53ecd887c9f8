package fengni.correspondence;

import javax.sql.DataSource;

/** The tables of this room. */
record Tables(
        EnrolmentTable enrolments,
        ConnectionTable connections,
        LetterOutTable out,
        LetterInTable in,
        StuckTable stuck) {
    static Tables in(DataSource database) {
        return new Tables(
                new EnrolmentTable(database),
                new ConnectionTable(database),
                new LetterOutTable(database),
                new LetterInTable(database),
                new StuckTable(database));
    }
}
