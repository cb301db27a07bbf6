package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.whip.WhipCount;

/** Where members stand, as programs and spreadsheets read it. */
class WhipApiTest {
    private final WebFixture rooms = new WebFixture();
    private Visitor visitor;

    @BeforeEach
    void start() {
        visitor = new Visitor(rooms.start());
        var full = WebFixture.fullCount();
        rooms.count(new WhipCount(
                full.campaign(),
                full.asOf(),
                List.of(
                        full.members().get(0),
                        full.members().get(4),
                        full.members().getLast()),
                full.others(),
                full.funnel(),
                full.held()));
    }

    @AfterEach
    void stop() {
        visitor.close();
    }

    @Test
    void on_the_wire_it_has_the_documented_shape() {
        assertThat(visitor.get("/api/v1/campaigns/demo/whip").body()).isEqualTo("""
                {"campaign":"demo","as_of":"2026-12-02T15:00:00Z","members":[\
                {"seat":"FR-2","name":"Ada Whitlock","party":"Republican","state":"FR",\
                "reported":{"supports":0,"opposes":0,"undecided":4,"not_given":1},"callers":5,\
                "last_answer":"2026-12-02T15:00:00Z"},\
                {"seat":"AB-0","name":"Lucia Marsh","party":"Democrat","state":"AB",\
                "reported":{"supports":3,"opposes":0,"undecided":0,"not_given":0},"callers":3,\
                "last_answer":"2026-12-02T15:00:00Z",\
                "confirmed":{"position":"supports","source":"cosponsor list","on":"2026-11-24"}},\
                {"seat":"TR-6","name":"Vacant","party":"","state":"TR",\
                "reported":{"supports":0,"opposes":0,"undecided":0,"not_given":0},"callers":0}],\
                "funnel":{"requested":3412,"answered":2871,"accepted":2618,"bridged":2340,"person":1486,\
                "voicemail":502,"not_reached":352,"reported":1107},"held":12}""");
    }

    @Test
    void as_a_table_it_has_a_line_a_member() {
        assertThat(visitor.get("/api/v1/campaigns/demo/whip.csv").body().lines())
                .hasSize(4)
                .contains(
                        "AB-0,Lucia Marsh,Democrat,AB,3,0,0,0,3,2026-12-02T15:00:00Z,supports,cosponsor list,2026-11-24")
                .endsWith("TR-6,Vacant,,TR,0,0,0,0,0,,,,");
    }
}
