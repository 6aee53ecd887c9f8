package fengni.label.scene;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in a scene. */
enum ScenePlace implements LabelPlace {
    /** The string AIGC in the extras of the asset of a glTF; our own choice, as Appendix E a) and b) ask. */
    ASSET_EXTRAS(CarrierCode.BEYOND_GUIDES),
    /** There, but as an object. */
    ASSET_OBJECT(CarrierCode.OTHER_PLACE),
    /** A packet of KHR_xmp_json_ld. */
    XMP_PACKET(CarrierCode.OTHER_PLACE),
    /** A member AIGC of anything else. */
    OTHER_MEMBER(CarrierCode.OTHER_PLACE),
    /** Any other string. */
    SCENE_TEXT(CarrierCode.OTHER_PLACE),
    /** The string AIGC in the customLayerData of the first layer of a USDZ; our own choice. */
    LAYER_DATA(CarrierCode.BEYOND_GUIDES),
    /** Another place of a layer in text. */
    LAYER_TEXT(CarrierCode.OTHER_PLACE),
    SCENE_COMMENT(CarrierCode.OTHER_PLACE);

    private final CarrierCode departure;

    ScenePlace(CarrierCode departure) {
        this.departure = departure;
    }

    @Override
    public boolean isSlot() {
        return this == ASSET_EXTRAS || this == LAYER_DATA;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return Optional.of(departure);
    }
}
