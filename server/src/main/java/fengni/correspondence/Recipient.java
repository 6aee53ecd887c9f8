package fengni.correspondence;

/** A room that reads the letters to one face. */
public interface Recipient {
    Face face();

    /**
     * Takes one letter, whose signature was checked. Called once for each letter that is taken, in the order in which
     * they were written, inside one transaction with the mark that it was: if this throws, the letter comes again.
     */
    void read(Letter letter);
}
