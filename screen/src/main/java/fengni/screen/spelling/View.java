package fengni.screen.spelling;

/** By what a word is known in a text; an entry chooses one or several. */
public enum View {
    /** By its written form, in any width, case, script or dress. */
    GLYPH,
    /** By its sound: homophones, pinyin, zhuyin. Only for words of some length: sounds are few. */
    SOUND,
    /** By its parts: a character taken apart, or one that looks like it. */
    COMPONENTS
}
