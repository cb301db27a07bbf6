package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.Stored;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;

class FactCodecTest {
    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_reads_back_as_it_was_written(Fact fact) {
        assertThat(FactCodec.read(FactCodec.kind(fact), FactCodec.body(fact))).isEqualTo(fact);
    }

    @Test
    void the_samples_leave_out_no_kind_of_fact() {
        assertThat(facts().<Class<?>>map(Fact::getClass))
                .containsAll(Arrays.asList(Fact.class.getPermittedSubclasses()));
    }

    @Test
    void a_body_is_written_in_the_words_of_the_wire() {
        var done = new Fact.OfficeDone(new Leg(0, 2), "NY-S1/2", Event.How.NO_ANSWER, 0);

        assertThat(FactCodec.kind(done)).isEqualTo("office_done");
        assertThat(FactCodec.body(done))
                .isEqualTo("{\"leg\":\"0.2\",\"office\":\"NY-S1/2\",\"how\":\"no_answer\",\"seconds\":0}");
    }

    @Test
    void a_component_of_a_newer_release_is_passed_over() {
        assertThat(FactCodec.read("accepted", "{\"step\":3,\"mood\":\"good\"}")).isEqualTo(new Fact.Accepted(3));
    }

    @Test
    void a_kind_nobody_knows_is_named() {
        assertThatThrownBy(() -> FactCodec.read("teleported", "{}")).hasMessageContaining("teleported");
    }

    static Stream<Fact> facts() {
        return Samples.ofEveryKind().stream();
    }

    @Test
    void facts_that_an_earlier_release_wrote_keep_kind_key_and_body() {
        assertThat(Stored.lines("facts.tsv")).allSatisfy(line -> {
            var row = line.split("\t", -1);
            var fact = FactCodec.read(row[0], row[2]);

            assertThat(FactCodec.kind(fact)).isEqualTo(row[0]);
            assertThat(fact.key()).isEqualTo(row[1]);
            assertThat(FactCodec.body(fact)).isEqualTo(row[2]);
        });
    }
}
