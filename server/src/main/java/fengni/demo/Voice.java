package fengni.demo;

/** The words of the story in the language of the terminal. */
@FunctionalInterface
public interface Voice {
    String say(String key, Object... values);
}
