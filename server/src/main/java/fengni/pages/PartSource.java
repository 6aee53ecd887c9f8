package fengni.pages;

/** A part that can say how it is; asked at every view of the home page, so it must answer at once and never throw. */
@FunctionalInterface
public interface PartSource {
    PartState state();
}
