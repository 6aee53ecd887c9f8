package fengni.access;

/** What is wrong with a new password. */
enum PasswordFault {
    TOO_SHORT("access.password.short"),
    TOO_LONG("access.password.long"),
    COMMON("access.password.common"),
    HOLDS_LOGIN("access.password.login");

    private final String key;

    PasswordFault(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
