package fengni.filing;

import fengni.Walk;
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

    public static Map<String, String> people() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject.representative", "法定代表人甲");
        fields.put("subject.officer", "责任人甲");
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
        fields.put("algorithm.output", "图像");
        fields.put("algorithm.format", "图像：png");
        fields.put("algorithm.training-data", "公开数据集");
        return fields;
    }

    public static Map<String, String> safeguards() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("algorithm.implicit-label", "yes");
        fields.put("algorithm.explicit-label", "yes");
        fields.put("algorithm.complaints", "设置投诉举报入口，3 个工作日内反馈。");
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
        fields.put("product.permit", "无");
        fields.put("product.function", "文字生成图像");
        fields.put("product.function-introduction", "首页—创作—输入描述—生成图像");
        return fields;
    }

    public static Map<String, String> all(String role) {
        var fields = new LinkedHashMap<>(basic(role));
        fields.putAll(detail());
        fields.putAll(safeguards());
        return fields;
    }

    public static Map<String, String> subject() {
        var fields = new LinkedHashMap<>(organisation());
        fields.putAll(people());
        return fields;
    }
}
