package fengni.law.lint;

import java.util.ArrayList;
import java.util.List;

/** L18: the kinds of output that must bear a prominent label, and the reminder where none is due (Article 17). */
final class ProminentLabel implements LintRule {
    private static final String EXPLICIT = "algorithm.explicit-label";
    private static final String OUTPUT = "algorithm.output";

    @Override
    public void look(FilingPack pack, Found found) {
        if (!pack.isProvider() || !pack.says(EXPLICIT, "no")) {
            return;
        }
        var due = due(pack);
        if (!due.isEmpty()) {
            found.at(EXPLICIT, OUTPUT).say("L18.required", String.join("、", due));
        }
        if (pack.says("algorithm.label-reminder", "no")) {
            found.at("algorithm.label-reminder", EXPLICIT).say("L18.reminder");
        }
    }

    private static List<String> due(FilingPack pack) {
        var due = new ArrayList<String>();
        var output = pack.words(OUTPUT);
        if (output.contains("文本")) {
            due.add("智能对话、智能写作等模拟自然人的文本");
        }
        if (output.contains("音频")) {
            due.add("合成人声、仿声等语音");
        }
        boolean face = pack.words("algorithm.input-biometric-kinds").contains("人脸")
                || pack.words("algorithm.scenario").contains("数字人生成");
        if (face && (output.contains("图像") || output.contains("视频"))) {
            due.add("人脸、姿态等人物图像、视频");
        }
        if (output.contains("虚拟场景")) {
            due.add("沉浸式拟真场景");
        }
        return due;
    }
}
