package fengni.registry.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActTest {
    @Test
    void the_table_of_decisions_is_as_reviewed() {
        assertThat(Stream.of(AppState.values())
                        .map(state -> state.word() + ": "
                                + Act.open(state).stream()
                                        .map(act -> act.word() + ">"
                                                + act.after(state).orElseThrow().word())
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        unreviewed: list>listed not_list>refused warn>warned suspend>suspended remove>removed
                        listed: warn>warned suspend>suspended remove>removed
                        warned: warn>warned suspend>suspended remove>removed restore>listed
                        suspended: remove>removed restore>listed
                        removed: restore>listed
                        refused: list>listed""");
    }

    @Test
    void names_that_differ_in_writing_are_told_from_names_that_differ() {
        assertThat(SubjectNames.compare("甲（北京）有限公司", "甲（北京）有限公司")).isEqualTo(SubjectNames.SAME);
        assertThat(SubjectNames.compare("甲（北京）有限公司", "甲(北京) 有限公司")).isEqualTo(SubjectNames.WRITTEN_OTHERWISE);
        assertThat(SubjectNames.compare("甲【北京】ＡＢ公司", "甲(北京)ab公司")).isEqualTo(SubjectNames.WRITTEN_OTHERWISE);
        assertThat(SubjectNames.compare("甲有限责任公司", "甲有限公司")).isEqualTo(SubjectNames.FORM_OTHERWISE);
        assertThat(SubjectNames.compare("甲股份有限公司", "甲")).isEqualTo(SubjectNames.FORM_OTHERWISE);
        assertThat(SubjectNames.compare("甲有限公司", "乙有限公司")).isEqualTo(SubjectNames.DIFFERENT);
    }
}
