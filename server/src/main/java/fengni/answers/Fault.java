package fengni.answers;

import java.util.List;

/**
 * One thing that is wrong with what was asked. The words for people are made at the edge, from the code.
 *
 * @param field the field of the request, as {@code creditCode} or {@code users/3/method}; empty for the whole
 * @param code stable name and message key, as {@code required}
 * @param params values for the message, in the order that the message uses them; never a secret
 */
public record Fault(String field, String code, List<String> params) {
    public Fault {
        params = List.copyOf(params);
    }

    public static Fault of(String field, String code, Object... params) {
        return new Fault(
                field, code, List.of(params).stream().map(String::valueOf).toList());
    }

    /** Returns the same fault of a part of a larger request. */
    public Fault within(String part) {
        return new Fault(part + "/" + field, code, params);
    }
}
