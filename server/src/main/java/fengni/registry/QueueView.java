package fengni.registry;

import fengni.answers.Cursor;
import fengni.law.Deadline;
import fengni.pages.Form;
import fengni.pages.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queue as one officer sees it now. */
record QueueView(Cursor.Page<Dossier> page, Form form, Officer who, Instant now, ReviewTerm term) {
    boolean isMine(Dossier dossier) {
        return dossier.firstOfficer() == who.person();
    }

    boolean isOverdue(Dossier dossier) {
        return dossier.isOpen() && term.isOver(dossier.received(), now);
    }

    Deadline due(Dossier dossier) {
        return term.of(dossier.received());
    }

    Tone tone(Dossier dossier) {
        return StateTone.of(dossier.state());
    }

    /** Returns where the rest of the queue is, or empty text at its end. */
    String next() {
        return page.next()
                .map(cursor -> Stream.of("kind", "state", "mine", "overdue")
                        .filter(name -> form.given(name).isPresent())
                        .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/registry/desk?", "&cursor=" + cursor)))
                .orElse("");
    }
}
