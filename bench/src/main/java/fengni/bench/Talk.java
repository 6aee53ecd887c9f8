package fengni.bench;

/** What is asked and answered in every measurement: invented, harmless, of the length of a short chat. */
final class Talk {
    static final String MODEL = "bench";
    static final String KEY = "sk-bench";

    static final String ROLE = "你是一个有帮助的助手。";
    static final String QUESTION = "请写一段关于秋天的短文，语气平静，不超过两百字。";
    static final String ANSWER = "今天天气晴朗，适合出门散步，也适合在家读书。这是一段不长不短的回答，用来衡量网关的开销。";

    private Talk() {}

    /** Returns the body of a chat request of one user. */
    static String request(String user, boolean streamed) {
        return """
                {"model":"%s","safety_identifier":"%s","stream":%s,"messages":[{"role":"system","content":"%s"},\
                {"role":"user","content":"%s"}]}""".formatted(MODEL, user, streamed, ROLE, QUESTION);
    }

    /** Returns a whole completion. */
    static String completion() {
        return """
                {"id":"c1","object":"chat.completion","created":1,"model":"bench","choices":[{"index":0,"message":\
                {"role":"assistant","content":"%s"},"finish_reason":"stop"}],\
                "usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}}""".formatted(ANSWER);
    }
}
