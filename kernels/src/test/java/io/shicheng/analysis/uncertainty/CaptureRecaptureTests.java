package io.shicheng.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CaptureRecaptureTests {
    @Test
    void whatTwoSourcesSayOfAllTies() {
        CaptureRecapture found = CaptureRecapture.of(180, 160, 120);

        assertThat(found.ties()).isCloseTo(239.834711, within(1e-6));
        assertThat(found.standardError()).isCloseTo(6.257377, within(1e-5));
        assertThat(found.missing()).isCloseTo(0.082702, within(1e-6));
    }

    @Test
    void sourcesThatNameTheSameHaveMissedNothing() {
        assertThat(CaptureRecapture.of(50, 50, 50)).isEqualTo(new CaptureRecapture(50, 0, 0));
        assertThat(CaptureRecapture.of(0, 0, 0)).isEqualTo(new CaptureRecapture(0, 0, 0));
    }

    @Test
    void sourcesCannotShareMoreThanOneNames() {
        assertThatThrownBy(() -> CaptureRecapture.of(5, 9, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaptureRecapture.of(5, 9, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
