package io.shicheng.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigitsTests {
    private static List<String> shown(Double... values) {
        Digits digits = Digits.of(List.of(values));
        return List.of(values).stream().map(digits::text).toList();
    }

    @Test
    void sixSignificantDigitsWithThePointsBelowEachOther() {
        assertThat(shown(693.4125812, 17.5, 0.123456789)).containsExactly("693.413", "17.500", "0.123");
        assertThat(shown(0.0312345678, 0.00045)).containsExactly("0.0312346", "0.0004500");
    }

    @Test
    void largeNumbersHaveTheirThousandsApartAndNoFalsePrecision() {
        assertThat(shown(30653765.0787, 1234567.0)).containsExactly("30,653,800", "1,234,570");
    }

    @Test
    void wholeNumbersHaveNoPoint() {
        assertThat(shown(12.0, 1500.0, 0.0)).containsExactly("12", "1,500", "0");
    }

    @Test
    void noDigitsAreShownThatNoneNeeds() {
        assertThat(shown(2.5, 1.0)).containsExactly("2.5", "1.0");
        assertThat(shown()).isEmpty();
    }
}
