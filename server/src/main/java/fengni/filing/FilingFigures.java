package fengni.filing;

import fengni.pages.AggregateSource;
import fengni.pages.Figure;
import fengni.pages.Organisations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many dossiers stand where, for those who may see no more; what was answered in them leaves this room for nobody. */
final class FilingFigures implements AggregateSource {
    private final Dossiers dossiers;
    private final Organisations organisations;

    FilingFigures(Dossiers dossiers, Organisations organisations) {
        this.dossiers = dossiers;
        this.organisations = organisations;
    }

    @Override
    public List<Figure> figures() {
        return organisations.all().stream().flatMap(this::of).toList();
    }

    private Stream<Figure> of(long organisation) {
        return dossiers.list(organisation).stream()
                .collect(Collectors.groupingBy(
                        dossier -> dossier.state().word(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(state -> new Figure(
                        organisation, "filing.list.title", "filing.state." + state.getKey(), state.getValue()));
    }
}
