package fengni.demo;

import java.time.LocalDate;
import java.util.Map;

/** What the trial's provider files. Nobody in it exists; its mobile number belongs to no range in use. */
final class SampleDossier {
    static final String ALGORITHM = "示例问答生成算法";

    private SampleDossier() {}

    static Map<String, String> subject(String name, String creditCode) {
        return Map.ofEntries(
                Map.entry("subject.name", name),
                Map.entry("subject.credit-code", creditCode),
                Map.entry("subject.kind", "企业"),
                Map.entry("subject.place", "示例省示例市示例区"),
                Map.entry("subject.address", "示例路 1 号"),
                Map.entry("subject.monthly-users", "0"),
                Map.entry("subject.representative", "法定代表人甲"),
                Map.entry("subject.officer", "安全责任人甲"),
                Map.entry("subject.officer-phone", "10000000000"),
                Map.entry("subject.officer-mail", "officer@example.cn"));
    }

    static Map<String, String> algorithm(LocalDate launch) {
        return Map.ofEntries(
                Map.entry("algorithm.type", "生成合成类"),
                Map.entry("algorithm.role", "provider"),
                Map.entry("algorithm.name", ALGORITHM),
                Map.entry("algorithm.launch", launch.toString()),
                Map.entry("algorithm.area", "信息管理"),
                Map.entry("algorithm.introduction", "根据用户输入的文本生成回答。"),
                Map.entry("algorithm.scenario", "智能问答"),
                Map.entry("algorithm.input", "文本"),
                Map.entry("algorithm.output", "文本"),
                Map.entry("algorithm.format", "txt"),
                Map.entry("algorithm.training-data", "公开数据集"),
                Map.entry("algorithm.implicit-label", "yes"),
                Map.entry("algorithm.explicit-label", "yes"),
                Map.entry("algorithm.complaints", "公开页面受理投诉举报，按公示时限处理并反馈。"),
                Map.entry("algorithm.risks", "实名核验、输入输出审核、显式与隐式标识、留存记录、处置与辟谣。"));
    }

    static Map<String, String> product(String service) {
        return Map.ofEntries(
                Map.entry("service", service),
                Map.entry("product.name", "示例问答"),
                Map.entry("product.form", "网站"),
                Map.entry("product.address", "https://www.example.cn"),
                Map.entry("product.status", "内测"),
                Map.entry("product.audience", "公众"),
                Map.entry("product.real-name", "yes"),
                Map.entry("product.permit", "无需前置许可"),
                Map.entry("product.function", "文本问答"),
                Map.entry("product.function-introduction", "用户提问，服务生成带标识的回答。"));
    }
}
