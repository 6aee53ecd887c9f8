package fengni.rulebook;

import fengni.Visitor;
import fengni.Visitor.Seen;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends a form with files as a browser does that is signed in. */
public final class Handing {
    private static final String EDGE = "----edge7Kx";

    private Handing() {}

    /**
     * Sends the form of a page back to the same path, and follows where it leads.
     *
     * @param file name of the field, or empty to hand in nothing
     */
    public static Seen in(Visitor visitor, String path, Map<String, String> fields, String file, byte[] content) {
        var proof = visitor.get(path).find("name=\"_csrf\" value=\"([^\"]+)\"");
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", proof.getBytes(StandardCharsets.UTF_8));
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        if (!file.isEmpty()) {
            part(body, "name=\"" + file + "\"; filename=\"通知.bin\"\r\nContent-Type: application/octet-stream", content);
        }
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var seen = visitor.send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        return seen.status() == 303 ? visitor.get(seen.headers().getOrDefault("location", "/")) : seen;
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
