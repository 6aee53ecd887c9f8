package fengni.correspondence;

import fengni.law.FiledFile;
import java.util.Optional;
import java.util.UUID;

/** Where the files lie that letters of the operator name; the room that writes such letters declares it as a bean. */
@FunctionalInterface
public interface FileSource {
    /**
     * Returns the content of a file, whole; empty if it is not here any more.
     *
     * @param operator the credit code of whoever sends the letter
     * @param dossier that the letter is about
     */
    Optional<byte[]> content(String operator, UUID dossier, FiledFile file);
}
