package fengni.correspondence;

import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import java.util.Optional;

/** The files that operators sent with their letters. Safe for use by many threads. */
public final class ReceivedFiles {
    private final Attachments attachments;

    public ReceivedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Finds a file of an operator; empty if it never came.
     *
     * @param operator a credit code
     * @param sha256 of its content, as a letter of this operator names it
     */
    public Optional<Attachment> find(String operator, String sha256) {
        return attachments.find(owner(operator), sha256);
    }

    static String owner(String operator) {
        return "letters/" + operator;
    }
}
