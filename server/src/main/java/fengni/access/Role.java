package fengni.access;

import java.util.Locale;

/** What a person may do for one organisation. Stored by name: never rename one. */
public enum Role {
    /** Runs the installation for the organisation: people, keys, models. */
    ADMINISTRATOR,
    /** Answers for the duties: policies, holds, users. */
    COMPLIANCE_OFFICER,
    /** Keeps the feature database (provisions on deep synthesis, Art. 10). */
    CONTENT_SAFETY_EDITOR,
    /** Reads, and changes nothing (Art. 21). */
    INSPECTOR,
    /** Works at the registry face. */
    REGISTRY_OFFICER,
    /** Reviews the apps of the store that the organisation runs, and nothing else (provisions on deep synthesis, Art. 13). */
    STORE_REVIEWER,
    /** Is reached at any hour, and enters what an authority orders (Art. 21). */
    DUTY_OFFICER,
    /** Sees counts over all organisations of the installation for their group: no person, no dossier, no complaint. */
    OBSERVER;

    /** Returns the key of the role's name. */
    public String label() {
        return "access.role." + name().toLowerCase(Locale.ROOT);
    }
}
