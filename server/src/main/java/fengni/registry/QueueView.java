package fengni.registry;

import fengni.answers.Cursor;
import fengni.law.Deadline;
import fengni.pages.Form;
import fengni.pages.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queue as one officer sees it now. */
record QueueView(
        Cursor.Page<Dossier> page,
        Form form,
        QueueFilter.Looking looking,
        List<PlaceDesk> desks,
        List<Officer> officers,
        QueueCounts counts,
        Map<Long, ReviewRounds> rounds) {
    private static final List<String> FILTERS = List.of("kind", "state", "desk", "officer", "term", "mine", "overdue");

    QueueView {
        desks = List.copyOf(desks);
        officers = List.copyOf(officers);
        rounds = Map.copyOf(rounds);
    }

    boolean isMine(Dossier dossier) {
        return dossier.firstOfficer() == looking.who().person();
    }

    boolean isOverdue(Dossier dossier) {
        return dossier.hasClock() && looking.term().isOver(dossier.received(), looking.now());
    }

    /** Returns how often it was sent since the last decision; 0 if nothing is open. */
    int round(Dossier dossier) {
        return Optional.ofNullable(rounds.get(dossier.id()))
                .map(ReviewRounds::count)
                .orElse(0);
    }

    /** Returns how many working days ago it first came in; 0 if nothing is open. */
    int worked(Dossier dossier) {
        return Optional.ofNullable(rounds.get(dossier.id()))
                .map(one -> looking.term().worked(one.first(), looking.now()))
                .orElse(0);
    }

    /** Returns the name of the desk whose turn it is; a dash where it is everybody's. */
    String desk(Dossier dossier) {
        return desks.stream()
                .filter(desk -> desk.id() == dossier.place().present())
                .map(PlaceDesk::name)
                .findFirst()
                .orElse("—");
    }

    /** Returns the login of whose first review it is; empty if nobody's. */
    String holder(Dossier dossier) {
        return officers.stream()
                .filter(one -> one.person() == dossier.firstOfficer())
                .map(Officer::login)
                .findFirst()
                .orElse("");
    }

    Deadline due(Dossier dossier) {
        return looking.term().of(dossier.received());
    }

    Tone tone(Dossier dossier) {
        return StateTone.of(dossier.state());
    }

    /** Returns where the rest of the queue is, or empty text at its end. */
    String next() {
        return page.next()
                .map(cursor -> FILTERS.stream()
                        .filter(name -> form.given(name).isPresent())
                        .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/registry/desk?", "&cursor=" + cursor)))
                .orElse("");
    }
}
