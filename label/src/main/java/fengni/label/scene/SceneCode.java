package fengni.label.scene;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a virtual scene; parameters in brackets. */
public enum SceneCode implements Finding.Code {
    /** The scene does not tell how far it reaches, so that no place for words can be found [what is missing]. */
    SCENE_BOUNDS(ERROR),
    /** There is no scene to show words in. */
    SCENE_EMPTY(ERROR),
    /** Another program changed what the words stand on, so that they cannot be replaced [what]. */
    SCENE_WORDS_CHANGED(ERROR),
    /** The first layer is binary (usdc): its label cannot be read, and none can be written [name]. */
    LAYER_BINARY(ERROR),
    /** A further layer is binary, and was not searched for labels [name]. */
    LAYER_NOT_SEARCHED(WARNING),
    /** An entry is compressed or does not begin at a multiple of 64 bytes, which USDZ asks for [name]. */
    USDZ_LAYOUT(WARNING);

    private final Severity severity;

    SceneCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
