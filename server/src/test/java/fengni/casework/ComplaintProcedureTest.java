package fengni.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.casework.ComplaintAct.Party;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ComplaintProcedureTest {
    /** Every triple of state, act and party: 9 times 10 times 2; what does not stand here is refused. */
    @Test
    void the_table_is_as_reviewed() {
        var allowed = new ArrayList<String>();
        int triples = 0;
        for (var state : ComplaintState.all()) {
            for (var act : ComplaintAct.values()) {
                for (var party : Party.values()) {
                    triples++;
                    ComplaintProcedure.after(state, act, party)
                            .ifPresent(to -> allowed.add(state.word() + " " + act.word() + " -> " + to.word()));
                }
            }
        }

        assertThat(triples).isEqualTo(180);
        assertThat(String.join("\n", allowed)).isEqualTo("""
                received accept -> accepted
                received refuse -> not_accepted
                received note -> received
                received remark -> received
                accepted note -> accepted
                accepted answer -> answered
                accepted remark -> accepted
                not_accepted note -> not_accepted
                not_accepted close -> closed
                not_accepted remark -> not_accepted
                not_accepted appeal -> appealed
                answered note -> answered
                answered close -> closed
                answered remark -> answered
                answered appeal -> appealed
                closed appeal -> appealed
                appealed note -> appealed
                appealed uphold -> upheld
                appealed dismiss -> dismissed
                appealed remark -> appealed
                upheld note -> upheld
                upheld close -> ended
                upheld remark -> upheld
                dismissed note -> dismissed
                dismissed close -> ended
                dismissed remark -> dismissed""");
    }

    @Test
    void nobody_takes_the_others_steps() {
        for (var state : ComplaintState.all()) {
            for (var party : Party.values()) {
                assertThat(ComplaintProcedure.acts(state, party)).allMatch(act -> act.party() == party);
            }
        }
    }

    @Test
    void the_limits_say_what_they_rest_on() {
        assertThat(TimeLimit.shipped()).hasSameSizeAs(TimeLimit.Step.values()).allSatisfy(limit -> {
            assertThat(TimeLimit.of(limit.step())).isSameAs(limit);
            assertThat(limit.source().citation()).contains("第十二条");
        });
        assertThat(TimeLimit.of(TimeLimit.Step.ANSWER).workingDays()).isLessThanOrEqualTo(15);
    }
}
