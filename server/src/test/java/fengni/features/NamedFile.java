package fengni.features;

import fengni.Visitor;
import fengni.Visitor.Seen;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Sends a form with a file whose name counts, as a browser does that is signed in. */
final class NamedFile {
    private static final String EDGE = "----edge9Qm";

    private NamedFile() {}

    /** @param form names and values in turn */
    static Seen hand(Visitor visitor, String path, List<String> form, String name, String content) {
        var proof = visitor.get(path).find("name=\"_csrf\" value=\"([^\"]+)\"");
        var body = new StringBuilder(part("name=\"_csrf\"", proof));
        for (int i = 0; i < form.size(); i += 2) {
            body.append(part("name=\"" + form.get(i) + "\"", form.get(i + 1)));
        }
        body.append(part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain", content));
        var seen = visitor.send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(body + "--" + EDGE + "--\r\n")));
        return seen.status() == 303 ? visitor.get(seen.headers().getOrDefault("location", "/")) : seen;
    }

    private static String part(String head, String content) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }
}
