package fengni.features;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.screen.Feature;
import fengni.screen.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The entries in use as a file of JSON lines, in UTF-8: what {@code fengni screen --features} reads, and an import. */
@RestController
class FeatureExportApi implements Doors {
    private static final String PAGE = FeaturePages.HERE + "/export";
    private static final String API = FeatureApi.HERE + "/export";
    private static final MediaType LINES = new MediaType("application", "jsonl", StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FeatureDatabase database;

    FeatureExportApi(FeatureDatabase database) {
        this.database = database;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(PAGE), Door.read(API));
    }

    @GetMapping({PAGE, API})
    ResponseEntity<StreamingResponseBody> export() {
        var entries = database.admitted();
        return ResponseEntity.ok()
                .contentType(LINES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("feature-database.jsonl")
                                .build()
                                .toString())
                .body(out -> write(entries, out));
    }

    private static void write(List<Feature> entries, OutputStream out) throws IOException {
        for (Feature entry : entries) {
            out.write(line(entry).getBytes(StandardCharsets.UTF_8));
        }
    }

    static String line(Feature feature) {
        return JSON.writeValueAsString(fields(feature)) + "\n";
    }

    private static Map<String, Object> fields(Feature feature) {
        var how = feature.how();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", feature.id());
        fields.put("version", feature.version());
        fields.put("kind", FeatureDraft.word(feature.kind()));
        fields.put("pattern", feature.pattern());
        fields.put(
                "views", how.views().stream().map(FeatureDraft::word).sorted().toList());
        fields.put("layout", how.layout());
        fields.put("encoded", how.encoded());
        fields.put("word", how.wholeWord());
        fields.put("gap", how.gap());
        if (feature.kind() != Kind.ALLOW) {
            fields.put("class", feature.riskClass());
            fields.put("severity", FeatureDraft.word(feature.severity()));
            fields.put("action", actions(feature));
        }
        fields.put("source", feature.source());
        return fields;
    }

    private static Map<String, String> actions(Feature feature) {
        var draft = ActionDraft.of(feature.actions());
        var actions = new LinkedHashMap<String, String>();
        draft.input().ifPresent(action -> actions.put("input", action));
        draft.output().ifPresent(action -> actions.put("output", action));
        actions.putAll(new TreeMap<>(draft.contexts()));
        return actions;
    }
}
