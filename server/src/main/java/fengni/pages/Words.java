package fengni.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of one language. The first part of a key names the room whose language file ({@code
 * fengni/ROOM/words_LANGUAGE.properties}, UTF-8) holds it; placeholders are those of {@link MessageFormat}.
 *
 * <p>Safe for use by many threads.
 */
public final class Words {
    private static final Words CHINESE = new Words(Language.ZH);
    private static final Words ENGLISH = new Words(Language.EN);

    private final Language language;
    private final Map<String, Map<String, String>> rooms = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
    }

    public static Words of(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    public Language language() {
        return language;
    }

    /**
     * Returns the words of a key with its placeholders filled.
     *
     * @throws IllegalArgumentException if the room has no such key: a page must not show a bare key
     */
    public String say(String key, Object... arguments) {
        var room = rooms.computeIfAbsent(key.substring(0, Math.max(key.indexOf('.'), 0)), this::read);
        var words = room.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return new MessageFormat(words, language.locale()).format(arguments);
    }

    private Map<String, String> read(String room) {
        var file = file(room);
        try (var bytes = Words.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("the room has no language file " + file);
            }
            return parse(room + ".", new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words of the JSON API lie under shorter keys, and English is their fall-back. */
    private String file(String room) {
        var base = "/fengni/" + room + "/words";
        return room.equals("answers") && language == Language.EN
                ? base + ".properties"
                : base + "_" + language.suffix() + ".properties";
    }

    private static Map<String, String> parse(String prefix, Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.startsWith(prefix) ? key : prefix + key, properties::getProperty));
    }
}
