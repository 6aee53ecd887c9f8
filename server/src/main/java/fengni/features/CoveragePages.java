package fengni.features;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.pages.Page;
import fengni.screen.lists.Coverage;
import fengni.screen.lists.Minimum;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How many entries each class of harm has, beside what the standard suggests: advice, no verdict. */
@Controller
class CoveragePages implements Doors {
    static final String HERE = FeaturePages.HERE + "/coverage";

    private final FeatureDatabase database;
    private final List<Minimum> minimums = Minimum.usual();

    CoveragePages(FeatureDatabase database) {
        this.database = database;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE));
    }

    @GetMapping(HERE)
    Page show() {
        return Page.of("features/coverage", "features.coverage")
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .with("coverage", Coverage.of(database.admitted(), minimums));
    }
}
