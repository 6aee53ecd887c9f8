package fengni.label.scene;

/** How much of a stranger's scene is taken on; our own choices. */
final class SceneLimits {
    /** The JSON of a scene, or a layer in text; meshes and pictures stand elsewhere in well made files. */
    static final int TEXT_BYTES = 64 << 20;
    /** Objects, lists, strings and numbers of one file; large models of buildings have some hundred thousand. */
    static final int VALUES = 1_000_000;

    static final int DEPTH = 128;
    /** Digits of one number. */
    static final int NUMBER = 400;

    private SceneLimits() {}
}
