package fengni.marking;

/**
 * What came of a stranger's request for work on a file.
 *
 * @param <T> what there is when it was done
 */
sealed interface Served<T> {
    record Done<T>(T value) implements Served<T> {}

    /** No file came, or an empty one. */
    record Nothing<T>() implements Served<T> {}

    /** More than {@link Spool#MOST} bytes. */
    record TooLarge<T>() implements Served<T> {}

    /** This address has had its share of the minute. */
    record TooOften<T>() implements Served<T> {}

    /** Others are being served. */
    record Busy<T>() implements Served<T> {}
}
