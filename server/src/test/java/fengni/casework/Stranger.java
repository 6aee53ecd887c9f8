package fengni.casework;

import fengni.Visitor;
import fengni.Visitor.Seen;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends the form of complaints as a browser without JavaScript does. */
final class Stranger {
    private static final String EDGE = "----edge7Kx";

    private Stranger() {}

    /** Sends fields and files; the names of files are sent as given. */
    static Seen send(Visitor visitor, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> part(
                body,
                "name=\"attachments\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                content));
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return visitor.send(
                "/complaints/new",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Lodges a complaint and returns its code. */
    static String lodged(Visitor visitor, Map<String, String> fields, Map<String, byte[]> files) {
        var sent = send(visitor, fields, files);
        if (sent.status() != 303) {
            throw new AssertionError(sent.status() + sent.text());
        }
        return visitor.get("/complaints/receipt").find("data-copy>([0-9A-Z-]{17})<");
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
