package fengni.screen.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Review;
import fengni.screen.Severity;
import fengni.screen.answers.Asked.Question;
import fengni.screen.answers.Asked.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final FeatureSet WORDS = FeatureSet.of(
            "7",
            List.of(
                    feature("f1", "某毒物", "A.1.h", Severity.CRITICAL, Decision.BLOCK),
                    feature("f2", "某广告", "A.3.e", Severity.LOW, Decision.REVIEW),
                    feature("f3", "某骂词", "A.4.c", Severity.MEDIUM, Decision.PASS),
                    feature("f4", "某问题", "A.1.b", Severity.HIGH, Decision.ANSWER),
                    Feature.allow("f5", "非某毒物")));

    @Test
    void an_openai_client_is_answered_in_its_shape() {
        var question =
                OpenAiModeration.usual().read("{\"model\":\"omni-moderation-latest\",\"input\":[\"😀某毒物\",\"好话\"]}");
        assertThat(question).isEqualTo(new Question(List.of("😀某毒物", "好话"), "omni-moderation-latest", ""));

        var answer = OpenAiModeration.usual()
                .answer(Stream.of("😀某毒物", "好话").map(AnswersTest::review).toList(), "modr-1");

        var text = "\"text\"";
        assertThat(answer.path("results").get(0)).isEqualTo(json("""
                {"flagged":true,
                 "categories":{"harassment":false,"harassment/threatening":false,"hate":false,"hate/threatening":false,
                  "illicit":true,"illicit/violent":false,"self-harm":false,"self-harm/instructions":false,
                  "self-harm/intent":false,"sexual":false,"sexual/minors":false,"violence":false,
                  "violence/graphic":false},
                 "category_scores":{"harassment":0.0,"harassment/threatening":0.0,"hate":0.0,"hate/threatening":0.0,
                  "illicit":1.0,"illicit/violent":0.0,"self-harm":0.0,"self-harm/instructions":0.0,
                  "self-harm/intent":0.0,"sexual":0.0,"sexual/minors":0.0,"violence":0.0,"violence/graphic":0.0},
                 "category_applied_input_types":{"harassment":[T],"harassment/threatening":[T],"hate":[T],
                  "hate/threatening":[T],"illicit":[T],"illicit/violent":[T],"self-harm":[T],
                  "self-harm/instructions":[T],"self-harm/intent":[T],"sexual":[T],"sexual/minors":[T],
                  "violence":[T],"violence/graphic":[T]}}""".replace("T", text)));
        assertThat(answer.path("results").get(1).path("flagged").asBoolean(true))
                .isFalse();
        assertThat(answer.path("id").asString()).isEqualTo("modr-1");
        assertThat(answer.path("model").asString()).isEqualTo("fengni-7");
    }

    @Test
    void a_word_that_is_only_reported_has_a_score_and_no_flag_and_one_without_a_category_a_flag_alone() {
        var results = OpenAiModeration.usual()
                .answer(List.of(review("某骂词"), review("某广告")), "modr-1")
                .path("results");

        assertThat(results.get(0).path("flagged").asBoolean(true)).isFalse();
        assertThat(results.get(0).path("category_scores").path("harassment").asDouble(0))
                .isEqualTo(0.7);
        assertThat(results.get(1).path("flagged").asBoolean(false)).isTrue();
        assertThat(results.get(1).path("categories").valueStream().filter(each -> each.asBoolean(false)))
                .isEmpty();
    }

    @Test
    void an_openai_question_is_read_or_refused() {
        var shape = OpenAiModeration.usual();

        assertThat(shape.read("{\"input\":\"话\"}")).isEqualTo(new Question(List.of("话"), "", ""));
        assertThat(shape.read("{\"input\":[{\"type\":\"text\",\"text\":\"一\"},{\"type\":\"text\",\"text\":\"二\"}]}"))
                .isEqualTo(new Question(List.of("一\n二"), "", ""));
        for (String bad : List.of(
                "",
                "[]",
                "{}",
                "{\"input\":[]}",
                "{\"input\":[1]}",
                "{\"input\":[\"a\",1]}",
                "{\"input\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}]}",
                "{\"input\":[{\"type\":\"text\"}]}")) {
            assertThat(shape.read(bad)).as(bad).isInstanceOf(Refused.class);
        }
        assertThat(shape.refusal(new Refused("invalid_request_error", "no")))
                .isEqualTo(
                        json(
                                "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\",\"param\":\"input\",\"code\":null}}"));
    }

    @Test
    void a_picture_in_an_openai_question_is_told_apart_from_a_mistake() {
        var shape = OpenAiModeration.usual();
        var refused = (Refused)
                shape.read(
                        "{\"input\":[{\"type\":\"text\",\"text\":\"x\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}]}");

        assertThat(refused.code()).isEqualTo("content_unsupported");
        assertThat(shape.refusal(refused).path("error").path("code").asString(""))
                .isEqualTo("content_unsupported");
        assertThat(shape.refusal(refused).path("error").path("type").asString(""))
                .isEqualTo("invalid_request_error");
    }

    @Test
    void an_openai_question_with_too_many_texts_is_refused_before_any_is_reviewed() {
        var most = String.join(",", Collections.nCopies(OpenAiModeration.MOST_TEXTS, "\"\""));

        assertThat(OpenAiModeration.usual().read("{\"input\":[" + most + "]}")).isInstanceOf(Question.class);
        assertThat(OpenAiModeration.usual().read("{\"input\":[" + most + ",\"\"]}"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_tencent_client_is_answered_in_its_shape() {
        var shape = TencentTextModeration.usual();
        var text = "😀某毒物，某广告，某毒物，非某毒物";
        var question = shape.read("{\"Content\":\"" + base64(text) + "\",\"BizType\":\"talk\",\"DataId\":\"d-1\"}");
        assertThat(question).isEqualTo(new Question(List.of(text), "talk", "d-1"));

        assertThat(shape.answer(review(text), (Question) question, "r-1")).isEqualTo(json("""
                {"Response":{"RequestId":"r-1","BizType":"talk","Label":"Illegal","SubLabel":"","Suggestion":"Block",
                 "Score":100,"DataId":"d-1","Extra":"","ContextText":"","Keywords":["某毒物"],
                 "DetailResults":[
                  {"Label":"Illegal","SubLabel":"","Suggestion":"Block","Score":100,"LibType":2,"LibId":"7",
                   "LibName":"fengni","Keywords":["某毒物"],"Tags":[],"HitInfos":[
                    {"Type":"Keyword","Keyword":"某毒物","LibName":"fengni",
                     "Positions":[{"Start":1,"End":4},{"Start":9,"End":12}]}]},
                  {"Label":"Ad","SubLabel":"","Suggestion":"Review","Score":50,"LibType":2,"LibId":"7",
                   "LibName":"fengni","Keywords":["某广告"],"Tags":[],"HitInfos":[
                    {"Type":"Keyword","Keyword":"某广告","LibName":"fengni","Positions":[{"Start":5,"End":8}]}]}],
                 "RiskDetails":[]}}"""));
    }

    @Test
    void a_clean_text_is_normal_for_a_tencent_client() {
        var answer = TencentTextModeration.usual().answer(review("好话"), new Question(List.of("好话"), "", ""), "r-1");

        assertThat(answer.path("Response").path("Label").asString()).isEqualTo("Normal");
        assertThat(answer.path("Response").path("Suggestion").asString()).isEqualTo("Pass");
        assertThat(answer.path("Response").path("DetailResults").isEmpty()).isTrue();
    }

    @Test
    void a_tencent_question_is_read_or_refused_with_the_services_code() {
        var shape = TencentTextModeration.usual();

        assertThat(code(shape.read("{}"))).isEqualTo("InvalidParameter.ParameterError");
        assertThat(code(shape.read("{\"Content\":\"这不是\"}"))).isEqualTo("InvalidParameterValue.ErrTextContentType");
        assertThat(code(shape.read("{\"Content\":\"/////w==\"}"))).isEqualTo("InvalidParameterValue.ErrFileContent");
        assertThat(code(shape.read("{\"Content\":\"" + base64("字".repeat(10_001)) + "\"}")))
                .isEqualTo("InvalidParameterValue.ErrTextContentLen");
        assertThat(shape.read("{\"Content\":\"" + base64("😀".repeat(10_000)) + "\"}"))
                .isInstanceOf(Question.class);
        assertThat(shape.refusal(new Refused("C", "m"), "r"))
                .isEqualTo(json("{\"Response\":{\"Error\":{\"Code\":\"C\",\"Message\":\"m\"},\"RequestId\":\"r\"}}"));
    }

    @Test
    void an_aliyun_client_is_answered_in_its_shape() {
        var shape = AliyunTextModeration.usual();
        var question = shape.read("llm_query_moderation", "{\"content\":\"某毒物和某广告\",\"dataId\":\"d-1\"}");
        assertThat(question).isEqualTo(new Question(List.of("某毒物和某广告"), "llm_query_moderation", "d-1"));

        assertThat(shape.answer(review("某毒物和某广告"), (Question) question, Optional.of("不会说"), "r-1"))
                .isEqualTo(json("""
                {"Code":200,"Message":"OK","RequestId":"r-1","Data":{"RiskLevel":"high","DataId":"d-1","Result":[
                 {"Label":"contraband_act","Description":"疑似违禁行为","Confidence":100.0,"RiskWords":"某毒物"},
                 {"Label":"C_customized","Description":"用户库命中","Confidence":50.0,"RiskWords":"某广告"}]}}"""));
        assertThat(shape.answer(review("好话"), new Question(List.of("好话"), "x", ""), Optional.empty(), "r-2"))
                .isEqualTo(json("""
                {"Code":200,"Message":"OK","RequestId":"r-2","Data":{"RiskLevel":"none","Result":[
                 {"Label":"nonLabel","Description":"未检测出风险"}]}}"""));
    }

    @Test
    void an_approved_answer_reaches_an_aliyun_client() {
        var answer = AliyunTextModeration.usual()
                .answer(review("某问题"), new Question(List.of("某问题"), "x", ""), Optional.of("核准的话"), "r-1");

        assertThat(answer.path("Data").path("Advice"))
                .isEqualTo(json("[{\"HitLabel\":\"political_n\",\"Answer\":\"核准的话\"}]"));
        assertThat(answer.path("Data").path("RiskLevel").asString()).isEqualTo("high");
    }

    @Test
    void an_aliyun_question_is_read_or_refused() {
        var shape = AliyunTextModeration.usual();

        assertThat(code(shape.read("", "{\"content\":\"话\"}"))).isEqualTo("400");
        assertThat(code(shape.read("llm_query_moderation", "{\"content\":1}"))).isEqualTo("400");
        assertThat(code(shape.read("llm_query_moderation", "{\"content\":\"" + "字".repeat(2_001) + "\"}")))
                .isEqualTo("400");
        assertThat(shape.read("llm_response_moderation", "{\"content\":\"" + "字".repeat(5_000) + "\"}"))
                .isInstanceOf(Question.class);
        assertThat(shape.refusal(new Refused("400", "m"), "r"))
                .isEqualTo(json("{\"Code\":400,\"Message\":\"m\",\"RequestId\":\"r\"}"));
    }

    @Test
    void a_decision_that_no_listed_hit_explains_is_still_told() {
        var review = new Review(Decision.BLOCK, List.of(), "7");
        var question = new Question(List.of(""), "", "");

        assertThat(OpenAiModeration.usual()
                        .answer(List.of(review), "m")
                        .path("results")
                        .get(0)
                        .path("flagged")
                        .asBoolean(false))
                .isTrue();
        assertThat(TencentTextModeration.usual()
                        .answer(review, question, "r")
                        .path("Response")
                        .path("Label")
                        .asString())
                .isEqualTo("Custom");
        assertThat(AliyunTextModeration.usual()
                        .answer(review, question, Optional.empty(), "r")
                        .path("Data")
                        .path("Result")
                        .get(0)
                        .path("Label")
                        .asString())
                .isEqualTo("C_customized");
    }

    @Test
    void answers_stay_small_however_many_hits_there_are() {
        var many = review("某毒物".repeat(20_000));

        var answer = TencentTextModeration.usual().answer(many, new Question(List.of(""), "", ""), "r");

        assertThat(many.hits()).hasSize(20_000);
        assertThat(answer.toString()).hasSizeLessThan(60_000);
    }

    @Test
    void every_class_of_the_standard_has_a_row_in_every_table() {
        for (CategoryTable table : List.of(CategoryTable.openAi(), CategoryTable.tencent(), CategoryTable.aliyun())) {
            for (String group : List.of("A.1.h", "A.2.i", "A.3.e", "A.4.g", "A.5.b")) {
                for (char letter = 'a'; letter <= group.charAt(4); letter++) {
                    var code = group.substring(0, 4) + letter;
                    assertThat(table.named(code)).as(code).isNotSameAs(table.named("unknown"));
                }
            }
        }
        assertThat(CategoryTable.openAi().named("A.1.d"))
                .extracting(Category::name)
                .allMatch(OpenAiModeration.CATEGORIES::contains);
        assertThatThrownBy(() -> CategoryTable.of("A.1.a,Polity\n,,x,y")).hasMessageContainingAll("line 1", "line 2");
        assertThatThrownBy(() -> CategoryTable.of("A.1.a,Polity,,")).hasMessageContaining("class *");
    }

    @Test
    void mutated_questions_are_read_or_refused() {
        long seed = 20261123;
        var random = new Random(seed);
        var questions = List.of(
                "{\"input\":[{\"type\":\"text\",\"text\":\"一\"}],\"model\":\"m\"}",
                "{\"Content\":\"" + base64("一段话") + "\",\"DataId\":\"d\"}",
                "{\"content\":\"一段话\",\"dataId\":\"d\"}");
        for (int round = 0; round < 3_000; round++) {
            var damaged = new StringBuilder(questions.get(round % 3));
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x3000));
            }
            var text = damaged.toString();
            assertThat(Stream.of(
                            OpenAiModeration.usual().read(text),
                            TencentTextModeration.usual().read(text),
                            AliyunTextModeration.usual().read("x", text)))
                    .as("seed %d, round %d", seed, round)
                    .doesNotContainNull();
        }
    }

    private static Feature feature(String id, String word, String riskClass, Severity severity, Decision decision) {
        return Feature.literal(id, word).withRisk(riskClass, severity).withActions(new Actions(decision, decision));
    }

    private static Review review(String text) {
        return WORDS.review(text, Direction.INPUT);
    }

    private static String code(Asked asked) {
        return asked instanceof Refused refused ? refused.code() : "";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
