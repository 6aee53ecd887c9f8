package fengni.gateway;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The usual words of an upstream. */
final class Say {
    static final String DONE = "data: [DONE]\n\n";

    private Say() {}

    static String delta(int choice, String field, String text) {
        return chunk(
                "{\"index\":" + choice + ",\"delta\":{\"" + field + "\":" + quoted(text) + "},\"finish_reason\":null}");
    }

    static String text(String text) {
        return delta(0, "content", text);
    }

    static String finish(int choice, String reason) {
        return chunk("{\"index\":" + choice + ",\"delta\":{},\"finish_reason\":\"" + reason + "\"}");
    }

    static String chunk(String choices) {
        return "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":["
                + choices + "]}\n\n";
    }

    /** A stream of one choice that ends well. */
    static RawUpstream.Play stream(String... texts) {
        return RawUpstream.stream(Stream.concat(Arrays.stream(texts).map(Say::text), Stream.of(finish(0, "stop"), DONE))
                .toArray(String[]::new));
    }

    /** A whole answer. */
    static RawUpstream.Play whole(String... contents) {
        var choices = new StringBuilder();
        for (int i = 0; i < contents.length; i++) {
            choices.append(i == 0 ? "" : ",")
                    .append("{\"index\":")
                    .append(i)
                    .append(",\"message\":{\"role\":\"assistant\",\"content\":")
                    .append(quoted(contents[i]))
                    .append("},\"finish_reason\":\"stop\"}");
        }
        return wholeOf(choices.toString());
    }

    static RawUpstream.Play wholeOf(String choices) {
        return RawUpstream.json(
                200,
                "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[" + choices
                        + "],\"usage\":{\"total_tokens\":3}}");
    }

    /** The same text, streamed piece by piece or whole. */
    static RawUpstream.Play answer(boolean streamed, String... texts) {
        return streamed ? stream(texts) : whole(Arrays.stream(texts).collect(Collectors.joining()));
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
