package fengni.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Narrows the inbox.
 *
 * @param standing a word of {@link #STANDINGS}; anything else counts as the first
 * @param today the day in China; what was due before it is overdue
 */
record InboxFilter(String standing, Optional<Topic> topic, Optional<Long> service, LocalDate today) {
    static final List<String> STANDINGS = List.of("open", "overdue", "decided", "all");

    boolean overdue() {
        return standing.equals("overdue");
    }

    List<ComplaintState> states() {
        return ComplaintState.all().stream()
                .filter(state -> standing.equals("all") || state.open() != standing.equals("decided"))
                .toList();
    }
}
