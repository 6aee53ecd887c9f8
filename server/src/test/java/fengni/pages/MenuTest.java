package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {
    private final Menu menu = new Menu(List.of(
            new MenuEntry(MenuGroup.REGISTRY, "a", "/registry", 1),
            new MenuEntry(MenuGroup.INSTALLATION, "b", "/people", 2),
            new MenuEntry(MenuGroup.COMPLIANCE, "c", "/filings", 300),
            new MenuEntry(MenuGroup.COMPLIANCE, "d", "/first", 299),
            new MenuEntry(MenuGroup.WORK, "e", "/new", 9),
            new MenuEntry(MenuGroup.WORK, "f", "/", 0)));

    @Test
    void groups_stand_from_daily_work_to_what_is_rarely_changed() {
        assertThat(menu.open(_ -> true))
                .extracting(Menu.Group::label)
                .containsExactly(
                        "pages.menu.work", "pages.menu.compliance", "pages.menu.registry", "pages.menu.installation");
    }

    @Test
    void entries_stand_in_their_order_under_their_heading() {
        assertThat(menu.open(_ -> true))
                .flatExtracting(Menu.Group::entries)
                .extracting(MenuEntry::path)
                .containsExactly("/", "/new", "/first", "/filings", "/registry", "/people");
    }

    @Test
    void a_heading_with_nothing_to_open_is_not_shown() {
        assertThat(menu.open("/"::equals)).extracting(Menu.Group::label).containsExactly("pages.menu.work");
    }
}
