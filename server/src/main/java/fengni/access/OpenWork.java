package fengni.access;

/**
 * Work that lies open with one person. A room that gives work to people declares it as a bean, so that a handover passes
 * the work on together with the roles.
 */
public interface OpenWork {
    /** Returns the key of the words that name this kind of work. */
    String label();

    int open(long organisation, long person);

    /** Gives all that is open with one person to another; joins the transaction of the handover, and fails with it. */
    void pass(long organisation, long from, long to);
}
