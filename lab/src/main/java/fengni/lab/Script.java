package fengni.lab;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario that an upstream can play on its caller, word for word.
 *
 * <p>Every string of a list is sent as one chunk, in order and unchanged; an empty string is sent too. Where nothing
 * else is said, an answer ends with {@code finish_reason: "stop"} and {@code [DONE]}. Asked without
 * {@code stream: true}, a script answers as one JSON body with the same text and the same fault: a pause delays the
 * body, a fault of the connection strikes when half of the body is sent.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "script")
public sealed interface Script {
    /** Streams each choice's chunks, the choices taking turns. {@code n} of the request is not looked at. */
    record Say(List<List<String>> choices, String finish) implements Script {
        public Say {
            choices = choices.stream().map(List::copyOf).toList();
        }

        /** One choice that ends with {@code stop}. */
        public static Say chunks(String... chunks) {
            return new Say(List.of(List.of(chunks)), "stop");
        }

        /** The same text with another {@code finish_reason}, for example {@code length}. */
        public Say finishing(String reason) {
            return new Say(choices, reason);
        }
    }

    /** Deltas of {@code reasoning_content} before the text, as reasoning models send them. */
    record Think(List<String> reasoning, List<String> text) implements Script {
        public Think {
            reasoning = List.copyOf(reasoning);
            text = List.copyOf(text);
        }
    }

    /** The model's own refusal, in the field {@code refusal}. */
    record Refuse(List<String> refusal) implements Script {
        public Refuse {
            refusal = List.copyOf(refusal);
        }
    }

    /** A tool call whose arguments, a JSON text, come in the given pieces. */
    record CallTool(String name, List<String> arguments) implements Script {
        public CallTool {
            arguments = List.copyOf(arguments);
        }
    }

    /** Waits before the first chunk and again before each further one, in milliseconds. */
    record Slow(long firstMillis, long eachMillis, List<String> text) implements Script {
        public Slow {
            text = List.copyOf(text);
        }
    }

    /** The body ends properly after the text, without {@code finish_reason} and without {@code [DONE]}. */
    record CutOff(List<String> text) implements Script {
        public CutOff {
            text = List.copyOf(text);
        }
    }

    /** The connection is closed after the text, while the body is open. */
    record Drop(List<String> text) implements Script {
        public Drop {
            text = List.copyOf(text);
        }
    }

    /** The connection is reset after the text; the caller sees "connection reset". */
    record Reset(List<String> text) implements Script {
        public Reset {
            text = List.copyOf(text);
        }
    }

    /** One line of data that is not JSON, between the text and the end. */
    record Malformed(List<String> text) implements Script {
        public Malformed {
            text = List.copyOf(text);
        }
    }

    /** A comment line before each chunk, as servers send them to keep a connection alive. */
    record Commented(List<String> text) implements Script {
        public Commented {
            text = List.copyOf(text);
        }
    }

    /** Lines that end in carriage return and line feed. */
    record CarriageReturns(List<String> text) implements Script {
        public CarriageReturns {
            text = List.copyOf(text);
        }
    }

    /** Flushes after each so many bytes, also inside a line and inside a UTF-8 character. */
    record Sliced(int bytes, List<String> text) implements Script {
        public Sliced {
            if (bytes < 1) {
                throw new IllegalArgumentException("a slice of " + bytes + " bytes holds nothing; expected 1 or more");
            }
            text = List.copyOf(text);
        }
    }

    /** One chunk whose text is so many characters long. */
    record HugeLine(int characters) implements Script {
        public HugeLine {
            if (characters < 1) {
                throw new IllegalArgumentException("a line of " + characters + " characters; expected 1 or more");
            }
        }
    }

    /** Ends with a usage chunk whose {@code choices} is empty, whether it was asked for or not. */
    record WithUsage(List<String> text) implements Script {
        public WithUsage {
            text = List.copyOf(text);
        }
    }

    /** Takes the request and never sends a byte; ends when the caller leaves. */
    record NeverAnswer() implements Script {}

    /** An HTTP error of this status, 400 to 599, with an error body as OpenAI words it. */
    record Fail(int status) implements Script {
        public Fail {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("status " + status + " is no error; expected 400 to 599");
            }
        }
    }

    /** A word, {@code lab:} and Base64, that asks for this script from within the last user message. */
    default String toPrompt() {
        var json = JsonMapper.shared().writerFor(Script.class).writeValueAsString(this);
        return ScriptInPrompt.MARK
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The rehearsed script that the model name {@code script:NAME} asks for. */
    static Optional<Script> named(String name) {
        return Optional.ofNullable(Repertoire.SCRIPTS.get(name));
    }

    /** The names that {@link #named} knows, in alphabetical order. */
    static Stream<String> names() {
        return Repertoire.SCRIPTS.keySet().stream().sorted();
    }
}
