package fengni.label.xml;

/** A vocabulary of XML, under the one name that it has or the several that were given to it. */
@FunctionalInterface
public interface Namespace {
    /** Returns true if elements under this URI belong to it. */
    boolean is(String uri);
}
