package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in pictures, parts and letters that are drawn for others, and innocent text that resembles them. */
class DrawnWordsTest {
    private static final Matching ALL =
            Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true);
    private static final List<String> WORDS =
            List.of("养鸡场", "飞机票", "杀手锏", "运送元件", "药品证明", "bandfunk", "memory", "dock", "票章戳");

    private static FeatureSet set(Matching how) {
        return FeatureSet.of(
                "v",
                WORDS.stream()
                        .map(word -> Feature.literal(word, word).withMatching(asFarAsItGoes(word, how)))
                        .toList());
    }

    private static Matching asFarAsItGoes(String word, Matching how) {
        return how.views().contains(View.SOUND) && word.equals("dock")
                ? how.by(EnumSet.of(View.GLYPH, View.COMPONENTS))
                : how;
    }

    private static final FeatureSet SET = set(ALL);
    private static final FeatureSet USUAL = set(Matching.USUAL);

    @ParameterizedTest
    @CsvSource({
        "看养🐔场好, 养鸡场, 养🐔场, picture",
        "看养🐓️场好, 养鸡场, 养🐓️场, picture",
        "看飞🐔票好, 飞机票, 飞🐔票, picture",
        "看🛫🐓票好, 飞机票, 🛫🐓票, picture",
        "看🔪手锏好, 杀手锏, 🔪手锏, picture",
        "看云辶送元件好, 运送元件, 云辶送元件, components",
        "看云辶关辶二儿件好, 运送元件, 云辶关辶二儿件, components",
        "看艹樂品證明好, 药品证明, 艹樂品證明, components",
        "看药品言登明好, 药品证明, 药品言登明, components",
        "看ʞunɟpuɐq好, bandfunk, ʞunɟpuɐq, overturned",
        "看qɐuPɟnuʞ好, bandfunk, qɐuPɟnuʞ, overturned",
        "看粟竟戳好, 票章戳, 粟竟戳, look-alike",
        "看rnernory好, memory, rnernory, look-alike",
    })
    void a_word_drawn_otherwise_is_found_with_its_place(String text, String word, String matched, String how) {
        var hit = SET.review(text, Direction.OUTPUT).hits().stream()
                .filter(each -> each.entry().equals(word))
                .findFirst()
                .orElseThrow();

        assertThat(hit.matched()).isEqualTo(matched);
        assertThat(hit.start()).isEqualTo(text.indexOf(matched));
        assertThat(hit.transforms()).contains(how);
        assertThat(Streamed.of(
                                SET,
                                Direction.OUTPUT,
                                text.chars()
                                        .mapToObj(unit -> String.valueOf((char) unit))
                                        .toList())
                        .review())
                .isEqualTo(SET.review(text, Direction.OUTPUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"看ᏴᎪɳԁғυnк好", "看БДИdfциК好", "看ᗷᗩᑎᗪᖴᑌᑎK好", "看b∀n∂fu₦k好", "看bandf凵nk好", "看𐌱𐌰𐌽dfunk好"})
    void letters_of_other_scripts_are_read_as_what_they_are_drawn_for(String text) {
        assertThat(USUAL.review(text, Direction.OUTPUT).hits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "看养🐱场好",
                "看养😀场好",
                "看飞🐔和票好",
                "养了🐔🐓，场子很大",
                "他🔪了手锏",
                "看云辶关件好",
                "看井辶关辶二儿件",
                "看bock好",
                "看dandfuuk好",
                "看粟竟盆好",
                "看mernoryx好",
                "modern",
                "工口山人尺寸",
                "Яков Шуб",
                "看艹樂好"
            })
    void what_only_resembles_a_drawn_word_is_not_hit(String text) {
        assertThat(SET.review(text, Direction.OUTPUT).hits()).isEmpty();
    }

    @Test
    void words_that_ask_for_nothing_see_pictures_as_noise() {
        assertThat(USUAL.review("看养🐔场、飞🐔票、🔪手锏", Direction.OUTPUT).hits()).isEmpty();
        assertThat(USUAL.review("看养🐔鸡🔥场", Direction.OUTPUT).hits()).hasSize(1);
        assertThat(SET.review("看养🐔鸡🔥场", Direction.OUTPUT).hits()).isNotEmpty();
    }
}
