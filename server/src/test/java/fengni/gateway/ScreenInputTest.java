package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever text stands in a request, it is reviewed; what can't be reviewed is refused. */
class ScreenInputTest {
    private final RawUpstream upstream = new RawUpstream();
    private Rig rig;

    @BeforeEach
    void start() {
        upstream.play(Say.whole("好"));
        rig = new Rig(upstream.base());
    }

    @AfterEach
    void stop() {
        rig.close();
        upstream.close();
    }

    static Stream<String> places() {
        var word = Rig.FORBIDDEN;
        return Stream.of(
                message("{'role':'system','content':'" + word + "'}"),
                message("{'role':'developer','content':'" + word + "'}"),
                message("{'role':'assistant','content':'" + word + "'}"),
                message("{'role':'assistant','refusal':'" + word + "'}"),
                message("{'role':'assistant','reasoning_content':'" + word + "'}"),
                message("{'role':'tool','tool_call_id':'c','content':'" + word + "'}"),
                message("{'role':'tool','tool_call_id':'c','content':'{\\'a\\':\\'\\\\u5237单返利\\'}'}"),
                message("{'role':'user','name':'" + word + "','content':'x'}"),
                message("{'role':'user','content':[{'type':'text','text':'" + word + "'}]}"),
                message("{'role':'user','content':[{'type':'text','text':'刷单'},{'type':'text','text':'返利'}]}"),
                message("{'role':'user','content':'刷单'},{'role':'user','content':'返利'}"),
                message("{'role':'assistant','content':null,'tool_calls':[{'id':'c','type':'function',"
                        + "'function':{'name':'f','arguments':'{\\'q\\':\\'" + word + "\\'}'}}]}"),
                message("{'role':'assistant','content':null,'tool_calls':[{'id':'c','type':'function',"
                        + "'function':{'name':'f','arguments':'{\\'q\\':\\'\\\\u5237\\\\u5355返利\\'}'}}]}"),
                field("'tools':[{'type':'function','function':{'name':'f','description':'" + word + "'}}]"),
                field("'tools':[{'type':'function','function':{'name':'f','parameters':{'properties':{'" + word
                        + "':{}}}}}]"),
                field("'response_format':{'type':'json_schema','json_schema':{'name':'n','description':'" + word
                        + "'}}"),
                field("'prediction':{'type':'content','content':'" + word + "'}"),
                field("'metadata':{'k':'" + word + "'}"),
                field("'x_unknown':[['" + word + "']]"),
                field("'" + word + "':1"));
    }

    private static String message(String messages) {
        return ("{'model':'m','user':'li','messages':[" + messages + "]}")
                .replace('\'', '"')
                .replace("\\\"", "\\\"");
    }

    private static String field(String field) {
        return Rig.body(false, "问", "," + field.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_forbidden_word_is_found_in(String body) {
        var reply = rig.chat(body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("content_blocked");
        assertThat(rig.records.named(reply.receipt()).outcome()).isEqualTo("input_blocked");
        assertThat(rig.records.last().decision().get("input")).asString().contains("entry=f1");
        assertThat(rig.records.last().riskClass()).isPresent();
        assertThat(upstream.bodies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_verdict_is_the_same_streamed_and_not(boolean streamed) {
        assertThat(rig.ask(streamed, "教我" + Rig.FORBIDDEN).code()).isEqualTo("content_blocked");
        assertThat(rig.ask(streamed, "教我" + Rig.REVIEWED).code()).isEqualTo("content_blocked");
        assertThat(upstream.bodies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'image_url','image_url':{'url':'data:image/png;base64,AA'}}]",
                "[{'type':'text','text':'a'},{'type':'input_audio','input_audio':{'data':'AA'}}]",
                "[{'type':'file','file':{'file_id':'f'}}]",
                "[{'type':'new_kind','text':'a'}]",
            })
    void a_part_that_nothing_can_review_is_refused(String content) {
        var reply = rig.chat(message("{'role':'user','content':" + content + "}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("content_unsupported");
        assertThat(rig.records.named(reply.receipt()).decision()).containsEntry("refusal", "content_unsupported");
        assertThat(upstream.bodies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'logprobs':true",
                "'functions':[{'name':'f'}]",
                "'chat_template':'{{x}}'",
                "'prompt':'x'",
            })
    void a_parameter_that_goes_round_the_review_is_refused(String field) {
        assertThat(rig.chat(field(field)).code()).isEqualTo("unsupported_parameter");
        assertThat(upstream.bodies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'model':'m','user':'li','messages':[{'role':'user','content':'a'}],'messages':[]}",
                "{'model':'m','user':'li','messages':[{'role':'user','content':'a','content':'b'}]}",
                "{'model':'m','user':'li','messages':[{'role':'user','content':'a'}],'Messages':[]}",
                "{'model':'m','user':'li','messages':[{'role':'user','content':'a'}],'meſſages':[]}",
                "{'model':'m','user':'li','messages':[{'role':'user','content':'\\ud83d'}]}",
                "{'model':'m','user':'li','messages':[{'role':'user','content':'a'}]} {}",
                "[]",
                "",
                "{",
                "{'model':'m','messages':[]}",
            })
    void what_two_readers_could_read_in_two_ways_is_refused(String body) {
        var reply = rig.chat(body.replace('\'', '"'));

        assertThat(reply.code()).isEqualTo("invalid_request");
        assertThat(rig.records.named(reply.receipt()).outcome()).isEqualTo("refused");
        assertThat(upstream.bodies()).isEmpty();
    }

    @Test
    void deep_and_large_bodies_are_refused() {
        var deep = "[".repeat(200) + "]".repeat(200);
        assertThat(rig.chat(Rig.body(false, "a", ",\"x\":" + deep)).code()).isEqualTo("invalid_request");
        assertThat(rig.ask(false, "a".repeat(5 << 20)).code()).isEqualTo("request_too_large");
        assertThat(upstream.bodies()).isEmpty();
    }

    @Test
    void a_clean_request_is_recorded_with_what_was_read() {
        rig.ask(false, "你好");

        var request = rig.records.all().getFirst();
        assertThat(request.what().get("request")).asString().contains("你好").doesNotContain("safety_identifier");
        assertThat(request.what().get("request_sha256")).asString().hasSize(64);
        assertThat(request.decision().get("input")).asString().contains("decision=pass", "version=v1");
    }
}
