package fengni.screen.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.Spelling.Sort;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every way of reading, for every code point. */
class SpellingsTest {
    static Stream<Spelling> every_way() {
        return Stream.of(Spellings.glyph(), Spellings.sound(), Spellings.components(), Spellings.leet());
    }

    static Stream<Spelling> ways_whose_units_are_characters() {
        return Stream.of(Spellings.glyph(), Spellings.components(), Spellings.leet());
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void only_text_says_units_and_text_says_at_least_one(Spelling spelling) {
        var odd = codePoints()
                .filter(each -> (spelling.sort(each) == Sort.TEXT) != (spelling.units(each).length > 0))
                .toArray();

        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void what_is_skipped_is_skipped_in_every_way_of_reading(Spelling spelling) {
        var odd = codePoints()
                .filter(each -> (spelling.sort(each) == Sort.SKIPPED) != Skipped.contains(each))
                .toArray();

        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways_whose_units_are_characters")
    void reading_what_was_read_changes_nothing(Spelling spelling) {
        var odd = codePoints()
                .flatMap(each -> Arrays.stream(spelling.units(each)))
                .distinct()
                .filter(unit -> !Arrays.equals(spelling.units(unit), new int[] {unit}))
                .mapToObj(Character::toString);

        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void blanks_signs_pictures_and_private_use_are_noise(Spelling spelling) {
        int[] noise = {
            ' ', '\t', '\r', 0x3000, '.', '，', '·', '*', '★', '─', '▓', '→', 0x1F600, 0x1F3FD, 0xE000, 0xF0000, 0xD800,
            0x02CA, 0x02C7, 0xFFFD, 0x2728
        };

        assertThat(Arrays.stream(noise).boxed())
                .allSatisfy(each -> assertThat(spelling.sort(each)).isEqualTo(Sort.NOISE));
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void lines_end_where_unicode_ends_them_and_a_carriage_return_ends_none(Spelling spelling) {
        var ends = codePoints()
                .filter(each -> spelling.sort(each) == Sort.LINE_END)
                .boxed();

        assertThat(ends).containsExactly(0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void each_view_has_its_way_of_reading(View view) {
        assertThat(Spellings.of(view)).isSameAs(Spellings.of(view));
    }

    @ParameterizedTest
    @MethodSource("every_way")
    void an_emoji_of_several_characters_says_nothing_unless_its_pictures_have_names(Spelling spelling) {
        boolean bySound = spelling.equals(Spellings.sound());

        assertThat(spelling.read("👍🏽🤷🏽")).isEmpty();
        assertThat(spelling.read("👩‍👩‍👧‍👦❤️🏳️‍🌈")).isEqualTo(bySound ? spelling.read("女女妹男心旗虹") : new int[0]);
    }

    @Test
    void look_alikes_share_the_main_part() {
        assertThat(Spellings.lookAlikes('轮').stream().map(Character::toString)).contains("沦", "论", "抡", "伦", "仑");
        assertThat(Spellings.lookAlikes('清').stream().map(Character::toString)).contains("请", "情", "晴", "睛", "青");
        assertThat(Spellings.lookAlikes('青').stream().map(Character::toString))
                .contains("清")
                .doesNotContain("青");
        assertThat(Spellings.lookAlikes('a')).isEmpty();
    }

    @Test
    void look_alikes_differ_by_a_stroke_too_and_look_alike_both_ways() {
        assertThat(Spellings.lookAlikes('枪').stream().map(Character::toString)).contains("抢", "伧");
        assertThat(Spellings.lookAlikes('末').stream().map(Character::toString)).contains("未");
        assertThat(Components.characters()).allSatisfy(each -> {
            assertThat(Spellings.lookAlikes(each)).allSatisfy(other -> {
                assertThat(Spellings.lookAlikes(other)).contains(each);
            });
        });
    }

    /** All that is assigned or may mean something; the rest of the planes is alike. */
    private static IntStream codePoints() {
        return IntStream.concat(IntStream.rangeClosed(0, 0x1FFFF), IntStream.rangeClosed(0x2F000, 0x30FFF))
                .filter(each -> each < 0x3400 || each > 0x9FFF || each % 7 == 0 || Folding.fold(each) != each);
    }
}
