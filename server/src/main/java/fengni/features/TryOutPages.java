package fengni.features;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.screen.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A box to try a text in (试一段文字): what the set in use would decide, and why. The text is kept nowhere. */
@Controller
class TryOutPages implements Doors {
    static final String HERE = FeaturePages.HERE + "/try";

    private static final int LONGEST = 20_000;
    private static final Role[] TRIERS = {
        Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.CONTENT_SAFETY_EDITOR, Role.DUTY_OFFICER, Role.INSPECTOR
    };

    private final FeatureDatabase database;
    private final Features features;

    TryOutPages(FeatureDatabase database, Features features) {
        this.database = database;
        this.features = features;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), Door.write(HERE, TRIERS));
    }

    @GetMapping(HERE)
    Page ask() {
        return show(Form.empty(), Optional.empty());
    }

    private Page show(Form form, Optional<TryOut> tried) {
        return Page.of("features/try", "features.try")
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .with("tried", tried)
                .with("set", features.current())
                .with(form);
    }

    @PostMapping(HERE)
    Page review(@RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        form.required("text", LONGEST);
        var context = context(form.value("context"));
        if (context.isEmpty()) {
            form.fault("context", "features.fault.context");
        }
        return show(form, form.holds() ? context.map(where -> review(form.value("text"), where)) : Optional.empty());
    }

    private TryOut review(String text, Context context) {
        return TryOut.of(features.current(), text, context, database::entries);
    }

    private static Optional<Context> context(String name) {
        return Stream.of(Context.values())
                .filter(one -> FeatureDraft.word(one).equals(name))
                .findFirst();
    }
}
