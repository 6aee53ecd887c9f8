package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;

/** The labels in the JSON of one scene, and the change that puts one in. */
final class SceneLabels {
    private static final String ASSET = "/asset/extras";
    private static final String NAME = "AIGC";
    /** Shorter strings hold no label. */
    private static final int LEAST = 40;

    private final SceneJson json;
    private final List<Sighting> sightings = new ArrayList<>();

    private SceneLabels(SceneJson json) {
        this.json = json;
    }

    static List<Sighting> sightings(SceneJson json) throws Obstacle {
        var extras = json.asset().get("extras");
        var labels = new SceneLabels(json);
        if (extras.isPresent()) {
            labels.search(extras.get(), ASSET);
        }
        labels.search(json.root(), "");
        return labels.sightings;
    }

    private void search(Json value, String path) {
        if (sightings.size() > Limits.FINDINGS) {
            return;
        }
        switch (value) {
            case Json.Obj object -> object.members().forEach(member -> member(member, path));
            case Json.Arr list -> list.items().forEach(item -> search(item, path));
            case Json.Text text -> text(text);
            case Json.Plain plain -> {
                // no number is a label
            }
        }
    }

    private void member(Json.Member member, String path) {
        var name = member.name();
        var inner = path.length() > 80 ? path : path + '/' + name.replace('/', '_');
        if (inner.equals(ASSET) && !path.equals(ASSET)) {
            return; // searched before all others
        }
        if (name.substring(name.lastIndexOf(':') + 1).equalsIgnoreCase(NAME)) {
            sightings.add(new Sighting(place(member, path), json.text(member.value()), true));
        } else {
            search(member.value(), inner);
        }
    }

    private static ScenePlace place(Json.Member member, String path) {
        if (path.equals(ASSET) && member.name().equals(NAME)) {
            return member.value() instanceof Json.Text ? ScenePlace.ASSET_EXTRAS : ScenePlace.ASSET_OBJECT;
        }
        return path.contains("KHR_xmp") ? ScenePlace.XMP_PACKET : ScenePlace.OTHER_MEMBER;
    }

    private void text(Json.Text text) {
        if (text.to() - text.from() > LEAST
                && !json.bytes().part(text.from() + 1, 5).startsWith("data:")) {
            Sighting.in(ScenePlace.SCENE_TEXT, json.text(text)).ifPresent(sightings::add);
        }
    }

    /** Returns the changes of the JSON. */
    static List<Splice> with(SceneJson json, AigcLabel label) throws Obstacle {
        var edit = new JsonEdit(json);
        var value = JsonText.quoted(label.wrappedJson());
        var asset = json.asset();
        var extras = asset.get("extras");
        if (extras.isEmpty()) {
            edit.add(asset, "extras", "{\"" + NAME + "\":" + value + '}');
        } else if (extras.get() instanceof Json.Obj object) {
            var old = object.get(NAME);
            if (old.isPresent()) {
                edit.replace(old.get(), value);
            } else {
                edit.add(object, NAME, value);
            }
        } else {
            throw Obstacle.because(CarrierCode.NO_ROOM, ASSET, "extras");
        }
        return edit.splices();
    }
}
