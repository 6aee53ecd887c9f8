package fengni.lab;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.lab.Script.CarriageReturns;
import fengni.lab.Script.Say;
import fengni.lab.Script.Sliced;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at the bytes below HTTP: each flush of the lab is one chunk of the transfer coding. */
class FramingTest {
    @Test
    void each_event_leaves_in_a_chunk_of_its_own() throws IOException {
        var chunks = transfer(Say.chunks("一", "二"));

        assertThat(chunks).hasSize(5);
        assertThat(chunks).allMatch(chunk -> chunk.startsWith("data: ") && chunk.endsWith("\n\n"));
        assertThat(chunks.getLast()).isEqualTo("data: [DONE]\n\n");
    }

    @Test
    void lines_may_end_in_carriage_return_and_line_feed() throws IOException {
        var chunks = transfer(new CarriageReturns(List.of("一")));

        assertThat(chunks).allMatch(chunk -> chunk.endsWith("\r\n\r\n"));
    }

    @Test
    void a_chunk_may_end_inside_a_character() throws IOException {
        var slices = slices(new Sliced(1, List.of("茶")));
        var all = new ByteArrayOutputStream();
        for (byte[] slice : slices) {
            assertThat(slice).hasSize(1);
            all.writeBytes(slice);
        }

        assertThat(all.toString(StandardCharsets.UTF_8))
                .contains("\"content\":\"茶\"")
                .endsWith("[DONE]\n\n");
    }

    private static List<String> transfer(Script script) throws IOException {
        return slices(script).stream()
                .map(slice -> new String(slice, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> slices(Script script) throws IOException {
        try (var lab = Lab.start(LabSettings.quick());
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), lab.baseUrl().getPort())) {
            byte[] body = Caller.body(script, true).getBytes(StandardCharsets.UTF_8);
            var head = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return read(socket.getInputStream());
        }
    }

    private static List<byte[]> read(InputStream in) throws IOException {
        while (!line(in).isEmpty()) {
            // the head is not looked at
        }
        var slices = new ArrayList<byte[]>();
        for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
            slices.add(in.readNBytes(length));
            line(in);
        }
        return slices;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
