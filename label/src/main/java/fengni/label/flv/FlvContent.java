package fengni.label.flv;

import fengni.label.file.Medium;
import java.util.ArrayList;

/** What people see and hear of a file: all that is no script tag, with types and times; neighbours are taken together. */
final class FlvContent {
    private FlvContent() {}

    static Medium of(Medium file, Flv flv) {
        var parts = new ArrayList<Medium>();
        long kept = flv.start();
        for (FlvTag script : flv.scripts()) {
            parts.add(file.part(kept, script.at()));
            kept = Math.min(script.end(), file.length());
        }
        parts.add(file.part(kept, file.length()));
        return Medium.row(parts);
    }
}
