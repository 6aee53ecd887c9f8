package fengni.correspondence;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import java.util.Map;

/** A letter as the members of a signed document, and back. */
final class LetterForm {
    static final String TYPE = "letter";

    private LetterForm() {}

    static Map<String, Object> members(Letter letter) {
        return Map.of(
                "id", letter.id().toString(),
                "operator", letter.operator(),
                "to", Faces.word(letter.to()),
                "written", letter.written().toString(),
                "content", ContentForm.members(letter.content()));
    }

    static Outcome<Letter> read(Paper paper) {
        var faults = new Faults();
        var members = new Members(paper.members(), faults);
        var letter = new Letter(
                members.id("id"),
                members.text("operator"),
                Faces.read(members, "to"),
                members.at("written"),
                ContentForm.read(members.within("content")));
        members.end();
        return faults.none() ? new Done<>(letter) : new Faulty<>(faults.list());
    }
}
