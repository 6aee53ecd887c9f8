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
                Map.entry("subject.licence-kind", "营业执照"),
                Map.entry("subject.licence-address", "示例省示例市示例区示例路 1 号"),
                Map.entry("subject.licence-valid", "long-term"),
                Map.entry("subject.representative", "法定代表人甲"),
                Map.entry("subject.representative-id-kind", "护照"),
                Map.entry("subject.representative-id", "E00000001"),
                Map.entry("subject.officer", "安全责任人甲"),
                Map.entry("subject.officer-id-kind", "护照"),
                Map.entry("subject.officer-id", "E00000002"),
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
                Map.entry("algorithm.input-biometrics", "no"),
                Map.entry("algorithm.input-identity", "no"),
                Map.entry("algorithm.format", "文本\ttxt"),
                Map.entry("algorithm.output-size", "单次不超过 64 KB"),
                Map.entry("algorithm.batch", "yes"),
                Map.entry("algorithm.training-data", "公开数据集"),
                Map.entry("algorithm.overseas-data", "no"),
                Map.entry("algorithm.training-production", "人工采集标注"),
                Map.entry("algorithm.training-personal", "no"),
                Map.entry("algorithm.family", "Transformer"),
                Map.entry("algorithm.hardware", "单机处理器，无需显卡"),
                Map.entry("algorithm.performance", "首字延迟 1 秒以内"),
                Map.entry("algorithm.computing", "云端"),
                Map.entry("algorithm.training-preprocessing", "yes"),
                Map.entry("algorithm.training-preprocessing-how", "去重，去除个人信息。"),
                Map.entry("algorithm.input-preprocessing", "yes"),
                Map.entry("algorithm.input-preprocessing-how", "逐条审核，命中特征库即拦截。"),
                Map.entry("algorithm.output-postprocessing", "yes"),
                Map.entry("algorithm.output-postprocessing-how", "逐条审核，添加显式与隐式标识。"),
                Map.entry("algorithm.implicit-label", "yes"),
                Map.entry("algorithm.explicit-label", "yes"),
                Map.entry("algorithm.label-reminder", "yes"),
                Map.entry("algorithm.user-data", "加密\n访问控制"),
                Map.entry("algorithm.rumours", "虚假信息识别\n辟谣公告"),
                Map.entry("algorithm.harmful", "关键词过滤\n投诉举报\n账号处置"),
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
                Map.entry("product.path", "打开首页\n在输入框中提问"),
                Map.entry("product.functions", "文本问答\t用户提问，服务生成带标识的回答。"));
    }
}
