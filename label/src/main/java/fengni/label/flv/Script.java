package fengni.label.flv;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Slice;

/**
 * The data of a script tag.
 *
 * @param name what it is called
 * @param value where its first value begins
 */
record Script(Slice data, String name, int value) {
    static final String METADATA = "onMetaData";

    /** The sign of a name is a string's; a tag without one holds what only its maker knows. */
    static Script of(Medium file, FlvTag tag) throws Obstacle {
        var data = file.between(tag.body(), tag.bodyEnd());
        if (!data.has(0, 3) || data.u8(0) != Amf.STRING || !data.has(3, data.u16(1))) {
            throw Obstacle.because(CarrierCode.BROKEN_PART, String.valueOf(tag.at()), "AMF");
        }
        int length = data.u16(1);
        return new Script(data, data.part(3, length).utf8(), 3 + length);
    }

    boolean isMetadata() {
        return name.equals(METADATA);
    }

    /** Returns true if the value is of the kinds that have keys, and that metadata are written in. */
    boolean hasKeys() {
        return data.has(value, 1) && (data.u8(value) == Amf.LIST || data.u8(value) == 3);
    }
}
