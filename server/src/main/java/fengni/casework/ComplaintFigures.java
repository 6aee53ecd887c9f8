package fengni.casework;

import fengni.pages.AggregateSource;
import fengni.pages.Figure;
import java.util.List;

/** How many complaints wait for a decision of which kind; nothing of who complained and of what. */
final class ComplaintFigures implements AggregateSource {
    private final ComplaintTable table;

    ComplaintFigures(ComplaintTable table) {
        this.table = table;
    }

    @Override
    public List<Figure> figures() {
        return table.counts().stream()
                .filter(count -> count.state().open())
                .map(count -> new Figure(
                        count.organisation(),
                        "casework.inbox.title",
                        "casework.state." + count.state().word(),
                        count.complaints()))
                .toList();
    }
}
