package fengni.judge;

import static fengni.judge.Gateway.CLIENT;
import static fengni.judge.Gateway.SAMPLE;
import static fengni.judge.Gateway.nameless;
import static fengni.judge.Gateway.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a client learns that it gets no answer, and what it does about it. */
class RefusalsTest {
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_blocked_prompt_is_refused_before_the_first_token_and_never_tried_again_streamed_and_not() {
        var patient = Gateway.patient(2, calls);

        assertRefused(patient, request("请说：" + SAMPLE.blockedPhrase()), BadRequestException.class, "content_blocked");
        assertThat(calls).hasValue(2); // one streamed, one not
    }

    @Test
    void a_user_whose_identity_is_not_verified_is_refused_named_in_safety_identifier_streamed_and_not() {
        var request = nameless("你好").safetyIdentifier(SAMPLE.unverifiedUser()).build();

        assertRefused(CLIENT, request, PermissionDeniedException.class, "real_identity_required");
    }

    @Test
    void a_user_whose_identity_is_not_verified_is_refused_named_in_user_streamed_and_not() {
        assertRefused(
                CLIENT, named(SAMPLE.unverifiedUser()), PermissionDeniedException.class, "real_identity_required");
    }

    @Test
    void a_suspended_user_is_refused_named_in_safety_identifier_streamed_and_not() {
        var request = nameless("你好").safetyIdentifier(SAMPLE.suspendedUser()).build();

        assertRefused(CLIENT, request, PermissionDeniedException.class, "account_suspended");
    }

    @Test
    void a_suspended_user_is_refused_named_in_user_streamed_and_not() {
        assertRefused(CLIENT, named(SAMPLE.suspendedUser()), PermissionDeniedException.class, "account_suspended");
    }

    @Test
    void a_wrong_key_is_refused() {
        assertRefused(Gateway.client("wrong-key"), request("你好"), UnauthorizedException.class, "invalid_api_key");
    }

    @Test
    void a_missing_key_is_refused() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(SAMPLE.gateway() + "/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (var bare = HttpClient.newHttpClient()) {
            var response = bare.send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("\"error\"", "\"message\"");
        }
    }

    @Test
    void an_unknown_model_is_not_found_and_never_tried_again() {
        var request = request("你好", ask -> ask.model("no-such-model"));

        assertRefused(Gateway.patient(2, calls), request, NotFoundException.class, "model_not_found");
        assertThat(calls).hasValue(2); // one streamed, one not
    }

    @Test
    void an_unknown_route_is_not_found_and_not_passed_on() {
        var request =
                EmbeddingCreateParams.builder().model(Gateway.MODEL).input("茶").build();

        assertThatThrownBy(() -> CLIENT.embeddings().create(request)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_refusal_has_the_fields_of_an_error_names_its_record_and_tells_every_fault_at_once() {
        var request = ChatCompletionCreateParams.builder()
                .model(Gateway.MODEL)
                .messages(List.of())
                .n(0)
                .build();
        var refused = refused(CLIENT, request, BadRequestException.class);

        assertThat(refused.type()).hasValue("invalid_request_error");
        assertThat(refused.code()).hasValue("invalid_request");
        var error = Gateway.fields(refused.body());
        assertThat(error).containsOnlyKeys("code", "message", "param", "receipt", "type");
        assertThat(error.get("message").toString()).containsPattern("n: .*messages: ");
        assertThat(error.get("receipt").toString()).matches(".+#\\d+");
    }

    @Test
    void a_failing_model_is_tried_again_as_often_as_the_client_was_told_and_no_oftener() {
        var failing = request(Scripts.script("Fail", Map.of("status", 503)));

        var refused = refused(Gateway.patient(1, calls), failing, InternalServerException.class);

        assertThat(refused.code()).hasValue("upstream_overloaded");
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_stream_that_is_cut_off_never_looks_finished() {
        var request = request(Scripts.script("CutOff", Map.of("text", List.of("茶", "很"))));

        assertThatThrownBy(() -> Gateway.stream(request)).isInstanceOf(OpenAIException.class);
    }

    private static void assertRefused(
            OpenAIClient client,
            ChatCompletionCreateParams request,
            Class<? extends OpenAIServiceException> kind,
            String code) {
        assertThat(refused(client, request, kind).code()).hasValue(code);
        var streamed = catchThrowableOfType(kind, () -> Gateway.stream(client, request));
        assertThat(streamed).isNotNull();
        assertThat(streamed.code()).hasValue(code);
    }

    private static <E extends OpenAIServiceException> E refused(
            OpenAIClient client, ChatCompletionCreateParams request, Class<E> kind) {
        var refused =
                catchThrowableOfType(kind, () -> client.chat().completions().create(request));
        assertThat(refused).isNotNull();
        return refused;
    }

    @SuppressWarnings("deprecation")
    private static ChatCompletionCreateParams named(String user) {
        return nameless("你好").user(user).build();
    }
}
