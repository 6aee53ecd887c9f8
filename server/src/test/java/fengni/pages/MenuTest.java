package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {
    private final Menu menu = new Menu(List.of(
            new MenuEntry("registry.menu", "a", "/registry", 1),
            new MenuEntry(MenuGroup.INSTALLATION.label(), "b", "/people", 2),
            new MenuEntry("filing.own-heading", "c", "/filings", 300),
            new MenuEntry(MenuGroup.COMPLIANCE.label(), "d", "/first", 299),
            new MenuEntry("unheard.of", "e", "/new", 9),
            new MenuEntry(MenuGroup.WORK.label(), "f", "/", 0)));

    @Test
    void groups_stand_from_daily_work_to_what_is_rarely_changed() {
        assertThat(menu.open(_ -> true))
                .extracting(Menu.Group::label)
                .containsExactly(
                        "pages.menu.work", "pages.menu.compliance", "pages.menu.registry", "pages.menu.installation");
    }

    @Test
    void a_room_stands_under_its_heading_whatever_it_calls_it() {
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
