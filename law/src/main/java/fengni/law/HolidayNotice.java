package fengni.law;

/**
 * The yearly notice on days off as a person enters it from its text.
 *
 * @param year four digits
 * @param number of the notice, as {@code 国办发明电〔2025〕7号}
 * @param off the days off, one stretch a line or after {@code 、，；}: {@code 2026-02-15 至 2026-02-23}, {@code 2月15日至23日};
 *     what stands in brackets may name the day of the week
 * @param worked Saturdays and Sundays that are worked, likewise
 * @param source where the text was read
 */
public record HolidayNotice(String year, String number, String off, String worked, Source source) {}
