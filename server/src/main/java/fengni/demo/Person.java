package fengni.demo;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Somebody of the console: signs in by the forms as with a browser, and then works by a token of their own. */
final class Person {
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("(fct_[A-Za-z0-9_-]{43})");

    private final Wire wire;
    private final URI console;
    private final String token;

    private Person(Wire wire, URI console, String token) {
        this.wire = wire;
        this.console = console;
        this.token = token;
    }

    static Person signIn(Scene scene, String login) {
        var wire = new Wire();
        var who = scene.person(login);
        var form = wire.get(scene.console().resolve("/sign-in")).expecting(200);
        wire.form(
                scene.console().resolve("/sign-in"),
                Map.of("_csrf", found(PROOF, form.body()), "login", who.login(), "password", who.password()));
        var me = wire.get(scene.console().resolve("/me")).expecting(200);
        var made = wire.form(
                scene.console().resolve("/me/tokens"), Map.of("_csrf", found(PROOF, me.body()), "name", "demo"));
        return new Person(wire, scene.console(), found(TOKEN, made.body()));
    }

    JsonNode get(String path) {
        return wire.get(console.resolve(path), token).expecting(200).json();
    }

    Wire.Answer post(String path, Map<String, ?> body) {
        return wire.json(console.resolve(path), token, "POST", body);
    }

    byte[] bytes(String path) {
        return wire.file(console.resolve(path), token);
    }

    Wire.Answer upload(String path, String name, byte[] content) {
        return wire.upload(console.resolve(path), token, name, content);
    }

    Wire.Answer patch(String path, Map<String, ?> body) {
        return wire.json(console.resolve(path), token, "PATCH", body);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("the page does not hold " + pattern);
        }
        return matcher.group(1);
    }
}
