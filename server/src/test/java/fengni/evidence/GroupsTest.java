package fengni.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void the_canonical_form_of_a_record_never_changes() {
        var draft = Groups.draft(Happenings.request(7, "input_blocked"));

        assertThat(draft.type()).isEqualTo(1);
        assertThat(draft.retentionClass()).isEqualTo(1);
        assertThat(new String(draft.who(), UTF_8)).isEqualTo("""
                {"device":"device-0xFEED","identity":"attested:mobile","sourceAddress":"203.0.113.7",\
                "sourcePort":"40123","targetAddress":"10.0.0.1:8081","user":"zhang-san-13800000000"}""");
        assertThat(new String(draft.what(), UTF_8)).isEqualTo("""
                {"messages":[{"content":"写一首关于长江的诗","role":"user"}],"model":"lab"}""");
        assertThat(new String(draft.decision(), UTF_8)).isEqualTo("""
                {"details":{"hits":[],"service":"聊天","stream":true},"outcome":"input_blocked",\
                "riskClass":"A.1.a","service":7}""");
    }

    @Test
    void no_name_of_a_room_hides_the_service_or_the_outcome() {
        var happening = new Happening(
                RecordType.CONSOLE,
                3,
                Happenings.request(3, "x").who(),
                "changed",
                Optional.empty(),
                Map.of(),
                Map.of("service", "other", "outcome", "other", "details", "other"));

        var decision = Groups.read(Groups.draft(happening).decision());

        assertThat(Groups.service(decision)).isEqualTo(3);
        assertThat(Groups.text(decision, Groups.OUTCOME)).isEqualTo("changed");
        assertThat(Groups.details(decision)).isEqualTo(happening.decision());
    }

    @Test
    void a_value_without_canonical_form_is_a_fault_of_the_caller() {
        var happening = new Happening(
                RecordType.CONSOLE,
                3,
                Happenings.request(3, "x").who(),
                "changed",
                Optional.empty(),
                Map.of("score", 0.5),
                Map.of());

        assertThatThrownBy(() -> Groups.draft(happening)).isInstanceOf(IllegalArgumentException.class);
    }
}
