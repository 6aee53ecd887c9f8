package fengni.label.scene;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads JSON strictly (RFC 8259) and remembers where everything stands, so that a change leaves all other bytes alone. */
final class JsonWalk {
    private static final Pattern PLAIN =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null");

    private final Slice json;
    private int at;
    private int values;

    private JsonWalk(Slice json) {
        this.json = json;
    }

    static Json.Obj object(Slice json) throws Obstacle {
        checkUtf8(json);
        var walk = new JsonWalk(json);
        var value = walk.value(0);
        walk.skipBlanks();
        if (walk.at != json.length() || !(value instanceof Json.Obj object)) {
            throw walk.broken();
        }
        return object;
    }

    private static void checkUtf8(Slice json) throws Obstacle {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var from = ByteBuffer.wrap(json.file(), json.start(), json.length());
        var room = CharBuffer.allocate(1 << 13);
        var result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(from, room.clear(), true);
        }
        if (!result.isUnderflow()) {
            throw Obstacle.broken(from.position() - json.start(), "not UTF-8");
        }
    }

    private Json value(int depth) throws Obstacle {
        if (depth > SceneLimits.DEPTH) {
            throw Obstacle.because(CarrierCode.TOO_DEEP, String.valueOf(at), SceneLimits.DEPTH);
        }
        if (++values > SceneLimits.VALUES) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(at), SceneLimits.VALUES);
        }
        skipBlanks();
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> plain();
        };
    }

    private Json.Obj object(int depth) throws Obstacle {
        int from = at++;
        var members = new ArrayList<Json.Member>();
        while (isMore('}', members.isEmpty())) {
            skipBlanks();
            var name = string();
            skipBlanks();
            take(':');
            members.add(new Json.Member(name.from(), JsonText.of(json, name), value(depth + 1)));
        }
        return new Json.Obj(from, at, trimmed(members));
    }

    private Json.Arr list(int depth) throws Obstacle {
        int from = at++;
        var items = new ArrayList<Json>();
        while (isMore(']', items.isEmpty())) {
            items.add(value(depth + 1));
        }
        return new Json.Arr(from, at, trimmed(items));
    }

    private static <T> List<T> trimmed(List<T> grown) {
        return List.copyOf(grown);
    }

    /** Goes over a comma, or over the end. */
    private boolean isMore(char end, boolean first) throws Obstacle {
        skipBlanks();
        if (next() == end) {
            at++;
            return false;
        }
        if (!first) {
            take(',');
        }
        return true;
    }

    private Json.Text string() throws Obstacle {
        int from = at;
        take('"');
        while (next() != '"') {
            if (next() < ' ') {
                throw broken();
            }
            at += next() == '\\' ? escape() : 1;
        }
        at++;
        return new Json.Text(from, at);
    }

    private int escape() throws Obstacle {
        if (!json.has(at, 2)) {
            throw broken();
        }
        int kind = json.u8(at + 1);
        if (kind != 'u') {
            if ("\"\\/bfnrt".indexOf(kind) < 0) {
                throw broken();
            }
            return 2;
        }
        for (int i = 2; i < 6; i++) {
            if (!json.has(at, 6) || Character.digit(json.u8(at + i), 16) < 0) {
                throw broken();
            }
        }
        return 6;
    }

    private Json.Plain plain() throws Obstacle {
        int from = at;
        while (at < json.length() && at - from <= SceneLimits.NUMBER && isPlain(json.u8(at))) {
            at++;
        }
        if (!PLAIN.matcher(json.part(from, at - from).latin()).matches()) {
            at = from;
            throw broken();
        }
        return new Json.Plain(from, at);
    }

    private static boolean isPlain(int octet) {
        return octet == '-' || octet == '+' || octet == '.' || (octet < 0x80 && Character.isLetterOrDigit(octet));
    }

    private int next() throws Obstacle {
        if (at >= json.length()) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(at));
        }
        return json.u8(at);
    }

    private void take(char wanted) throws Obstacle {
        if (next() != wanted) {
            throw broken();
        }
        at++;
    }

    private void skipBlanks() {
        while (at < json.length() && " \t\r\n".indexOf(json.u8(at)) >= 0) {
            at++;
        }
    }

    private Obstacle broken() {
        return Obstacle.broken(at, "JSON");
    }
}
