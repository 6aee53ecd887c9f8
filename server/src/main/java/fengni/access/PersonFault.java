package fengni.access;

/** Something wrong with what was given about a person. */
record PersonFault(Field field, String key) {
    enum Field {
        LOGIN,
        NAME,
        PASSWORD
    }
}
