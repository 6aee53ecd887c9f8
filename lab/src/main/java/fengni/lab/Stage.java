package fengni.lab;

import fengni.lab.Beat.Comment;
import fengni.lab.Beat.Ending;
import fengni.lab.Beat.Garbage;
import fengni.lab.Beat.Pause;
import fengni.lab.Beat.Say;
import fengni.lab.Beat.Stop;
import fengni.lab.Play.Answer;
import fengni.lab.Play.Framing;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Plays the beats of one answer on its connection. An exception from here means that the caller left. */
record Stage(ServerResponse response, Wire wire, Completion completion) {
    /** As server-sent events, one flush for each. */
    void stream(Answer answer, boolean usage) throws IOException {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        var out = response.outputStream();
        for (var beats = answer.beats(); beats.hasNext(); ) {
            switch (beats.next()) {
                case Say(var delta) -> {
                    if (!completion.knows(delta.choice())) {
                        event(
                                out,
                                answer.framing(),
                                completion.opening(delta.choice()).toString());
                    }
                    event(out, answer.framing(), completion.chunk(delta).toString());
                }
                case Pause(var length) -> wire.pause(length);
                case Comment(var text) -> write(out, answer.framing(), ": " + text);
                case Garbage(var text) -> event(out, answer.framing(), text);
                case Stop(var how) -> {
                    end(out, how);
                    return;
                }
            }
        }
        if (usage || answer.usageAnyway()) {
            event(out, answer.framing(), completion.usageChunk().toString());
        }
        event(out, answer.framing(), "[DONE]");
        out.close();
    }

    private static void event(OutputStream out, Framing framing, String data) throws IOException {
        write(out, framing, "data: " + data);
    }

    private static void write(OutputStream out, Framing framing, String line) throws IOException {
        flush(out, framing.slice(), (line + framing.lineEnd() + framing.lineEnd()).getBytes(StandardCharsets.UTF_8));
    }

    private static void flush(OutputStream out, int slice, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += Math.min(slice, bytes.length - at)) {
            out.write(bytes, at, Math.min(slice, bytes.length - at));
            out.flush();
        }
    }

    private void end(OutputStream out, Ending how) throws IOException {
        switch (how) {
            case QUIET -> out.close();
            case DROPPED -> wire.drop();
            case RESET -> wire.reset();
            case SILENT -> wire.outlast();
        }
    }

    /** As one JSON body; what a stream would suffer after its text strikes here in the middle of the body. */
    void send(Answer answer) throws IOException {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        boolean broken = false;
        for (var beats = answer.beats(); beats.hasNext(); ) {
            switch (beats.next()) {
                case Say(var delta) -> completion.take(delta);
                case Pause(var length) -> wire.pause(length);
                case Comment _ -> {}
                case Garbage _ -> broken = true;
                case Stop(var how) -> {
                    stop(how);
                    return;
                }
            }
        }
        byte[] body = bytes(completion.body());
        whole(broken ? half(body) : body, answer.framing().slice());
    }

    private void stop(Ending how) throws IOException {
        byte[] body = bytes(completion.body());
        switch (how) {
            case QUIET -> whole(body, body.length);
            case SILENT -> wire.outlast();
            case DROPPED, RESET -> {
                var out = response.outputStream();
                flush(out, body.length, half(body));
                end(out, how);
            }
        }
    }

    private void whole(byte[] body, int slice) throws IOException {
        try (var out = response.outputStream()) {
            flush(out, slice, body);
        }
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
