package io.shicheng.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequesterTests {
    @ParameterizedTest
    @EnumSource(Role.class)
    void isReadAsItIsWritten(Role role) {
        for (Requester requester : new Requester[] {Requester.in(role), new Requester(role, "a:b 协会")}) {
            assertThat(Requester.parse(requester.text())).contains(requester);
        }
    }

    @ParameterizedTest
    @CsvSource({"' Staff : association ', staff:association", "STEWARD, steward", "staff:a:b, staff:a:b"})
    void readsTheSameWithBlanksOrInCapitals(String written, String text) {
        assertThat(Requester.parse(written).map(Requester::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "staff:", "staff: ", "nobody", "nobody:association", ":association"})
    void readsNothingElse(String written) {
        assertThat(Requester.parse(written)).isEmpty();
    }

    @Test
    void saysOfAPersonNotWhoTheyAre() {
        assertThat(Requester.in(Role.SUBJECT).text()).isEqualTo("subject");
    }
}
