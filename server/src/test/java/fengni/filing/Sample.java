package fengni.filing;

import fengni.Walk;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that pass every check. */
public final class Sample {
    private Sample() {}

    public static Map<String, String> organisation() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject.name", "示例科技有限公司");
        fields.put("subject.credit-code", Walk.CREDIT_CODE);
        fields.put("subject.kind", "企业");
        fields.put("subject.place", "福建省福州市鼓楼区");
        fields.put("subject.address", "某某路 1 号");
        fields.put("subject.site", "https://www.example.cn");
        fields.put("subject.monthly-users", "120000");
        return fields;
    }

    public static Map<String, String> licence() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject.licence-kind", "营业执照");
        fields.put("subject.licence-address", "福建省福州市鼓楼区某某路 1 号");
        fields.put("subject.licence-valid", "2040-12-31");
        return fields;
    }

    public static Map<String, String> people() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject.representative", "法定代表人甲");
        fields.put("subject.representative-id-kind", "护照");
        fields.put("subject.representative-id", "E00000001");
        fields.put("subject.officer", "责任人甲");
        fields.put("subject.officer-id-kind", "护照");
        fields.put("subject.officer-id", "E00000002");
        fields.put("subject.officer-phone", "13800000001");
        fields.put("subject.officer-mail", "officer@example.cn");
        return fields;
    }

    public static Map<String, String> basic(String role) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("algorithm.type", "生成合成类");
        fields.put("algorithm.role", role);
        fields.put("algorithm.name", "示例图像生成算法");
        fields.put("algorithm.launch", "2026-12-01");
        fields.put("algorithm.area", "短视频");
        return fields;
    }

    public static Map<String, String> detail() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("algorithm.introduction", "根据用户输入的文字描述，生成与描述相符的图像。");
        fields.put("algorithm.scenario", "图像生成");
        fields.put("algorithm.input", "文本");
        fields.put("algorithm.input-biometrics", "no");
        fields.put("algorithm.input-identity", "no");
        fields.put("algorithm.output", "图像");
        fields.put("algorithm.format", "图像\tpng");
        fields.put("algorithm.output-size", "单张不超过 20 MB");
        fields.put("algorithm.batch", "no");
        fields.put("algorithm.training-data", "公开数据集");
        fields.put("algorithm.overseas-data", "no");
        fields.put("algorithm.training-production", "人工采集标注");
        fields.put("algorithm.training-personal", "no");
        return fields;
    }

    public static Map<String, String> model() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("algorithm.family", "Diffusion");
        fields.put("algorithm.hardware", "单机 8 卡");
        fields.put("algorithm.performance", "平均响应 3 秒，并发 200");
        fields.put("algorithm.computing", "云端");
        fields.put("algorithm.training-preprocessing", "no");
        fields.put("algorithm.input-preprocessing", "no");
        fields.put("algorithm.output-postprocessing", "no");
        return fields;
    }

    public static Map<String, String> safeguards() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("algorithm.implicit-label", "yes");
        fields.put("algorithm.explicit-label", "yes");
        fields.put("algorithm.label-reminder", "yes");
        fields.put("algorithm.user-data", "加密");
        fields.put("algorithm.rumours", "辟谣公告");
        fields.put("algorithm.harmful", "关键词过滤");
        fields.put("algorithm.risks", "对输入和输出逐条审核，维护特征库。");
        return fields;
    }

    public static Map<String, String> product() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("service", "1");
        fields.put("product.name", "示例绘图");
        fields.put("product.form", "网站");
        fields.put("product.address", "https://draw.example.cn");
        fields.put("product.status", "未上线");
        fields.put("product.audience", "公众");
        fields.put("product.real-name", "yes");
        fields.put("product.path", "打开首页\n点“创作”并输入描述");
        fields.put("product.functions", "文字生成图像\t根据描述生成图像");
        return fields;
    }

    /** The same answers as a page asks for them: each cell of a row has an input of its own. */
    public static Map<String, String> onPage(Map<String, String> answers) {
        var inputs = new LinkedHashMap<String, String>();
        answers.forEach((key, value) -> FilingForm.published()
                .field(key)
                .filter(field -> field.kind() == FilingField.Kind.ROWS)
                .ifPresentOrElse(field -> cells(field, value, inputs), () -> inputs.put(key, value)));
        return inputs;
    }

    private static void cells(FilingField field, String value, Map<String, String> inputs) {
        var rows = field.rows(value);
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < field.columns().size(); at++) {
                var column = field.columns().get(at).key();
                inputs.put(field.key() + "." + row + "." + column, rows.get(row).get(at));
            }
        }
    }

    public static Map<String, String> all(String role) {
        var fields = new LinkedHashMap<>(basic(role));
        fields.putAll(detail());
        fields.putAll(model());
        fields.putAll(safeguards());
        return fields;
    }

    public static Map<String, String> subject() {
        var fields = new LinkedHashMap<>(organisation());
        fields.putAll(licence());
        fields.putAll(people());
        return fields;
    }
}
