package fengni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AppPlacesTest {
    private static final long SEED = 20_261_122;

    @Test
    void an_address_gives_every_name_under_which_a_store_asks() {
        assertThat(AppPlaces.in("https://apps.example.com/cn/app/xx/id123456789?mt=8"))
                .containsExactlyInAnyOrder("apps.example.com/cn/app/xx/id123456789?mt=8", "id123456789");
        assertThat(AppPlaces.in("https://a.example.cn/o/simple.jsp?pkgname=com.example.Draw&x=1"))
                .contains("com.example.draw");
        assertThat(AppPlaces.in("小程序（gh_0123456789ab）、wx0123456789abcdef"))
                .contains("gh_0123456789ab", "wx0123456789abcdef");
        assertThat(AppPlaces.in("")).isEmpty();
    }

    @Test
    void whatever_is_typed_every_name_found_is_found_again_by_itself() {
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            var address = new StringBuilder("https://draw.example.cn/id123456?id=com.example.x；gh_0123456789ab");
            for (int change = 0; change < 6; change++) {
                int at = random.nextInt(address.length());
                address.setCharAt(
                        at, (char) (random.nextInt(8) == 0 ? random.nextInt(0x10000) : ' ' + random.nextInt(95)));
            }

            assertThat(AppPlaces.in(address.toString()))
                    .as("seed %d, %d: %s", SEED, i, address)
                    .allSatisfy(place -> assertThat(AppPlaces.of(place)).isEqualTo(place));
        }
    }
}
