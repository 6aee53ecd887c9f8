package fengni.registry.shelf;

/**
 * An appeal with what it is against.
 *
 * @param mayJudge whether the reader may decide it
 */
public record AppealLine(Appeal appeal, Decision decision, ShelfApp app, boolean mayJudge) {
    /** Returns the key of the words for where it stands. */
    public String key() {
        return "registry.shelf.appeal."
                + appeal.answer()
                        .map(answer -> answer.overturned() ? "overturned" : "upheld")
                        .orElse("waiting");
    }
}
