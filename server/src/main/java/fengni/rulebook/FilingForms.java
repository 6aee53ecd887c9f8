package fengni.rulebook;

import fengni.law.FilingForm;

/** The form of the filing with the option lists that people saw in the state's portal. Safe for use by many threads. */
@FunctionalInterface
public interface FilingForms {
    /** Returns the form of this moment; what was recorded on another node is known within two seconds. */
    FilingForm inUse();
}
