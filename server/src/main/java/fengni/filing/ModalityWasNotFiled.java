package fengni.filing;

import fengni.evidence.ServiceFacts;
import fengni.filing.PossibleChange.What;
import fengni.filing.SeenFacts.ServiceSeen;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Content of a kind went in or out that is not among the modalities filed. */
final class ModalityWasNotFiled implements DriftRule {
    /** The gateway's words and those of the form; a file part may hold anything, so a filer's own word for it counts. */
    private static final Map<String, String> WORDS =
            Map.of("text", "文本", "image", "图像", "audio", "音频", "video", "视频", "file", "文件");

    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.services().stream()
                .flatMap(service -> Stream.concat(
                        strange(filed, service, What.INPUT, ServiceFacts::input),
                        strange(filed, service, What.OUTPUT, ServiceFacts::output)))
                .toList();
    }

    private static Stream<PossibleChange> strange(
            FiledDossier filed, ServiceSeen service, What what, Function<ServiceFacts, Map<String, Long>> count) {
        var field = what == What.INPUT ? "algorithm.input" : "algorithm.output";
        var known = filed.values(Place.DOSSIER, field, 0);
        return service.words(count).entrySet().stream()
                .filter(word -> known.stream().noneMatch(one -> one.contains(word(word.getKey()))))
                .map(word -> new PossibleChange(
                        what,
                        field,
                        Place.DOSSIER,
                        filed.shown(Place.DOSSIER, field),
                        word(word.getKey()),
                        word.getKey(),
                        word.getValue()));
    }

    private static String word(String modality) {
        return WORDS.getOrDefault(modality, modality);
    }
}
