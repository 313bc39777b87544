package io.shicheng.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryCheckTests {
    @Test
    void takesFewerWorkersWhereMemoryIsShort() {
        long half = Runtime.getRuntime().maxMemory() / 2;
        assertThat(MemoryCheck.workers(8, 0, 1)).isEqualTo(8);
        assertThat(MemoryCheck.workers(8, 0, half)).isEqualTo(1);
        assertThat(MemoryCheck.workers(8, 4 * half, 1)).isEqualTo(1);
        assertThat(MemoryCheck.workers(8, 0, half / 3)).isBetween(2, 6);
    }

    @Test
    void leavesANumberOfWorkersThatMeansNothingToTheKernelToRefuse() {
        assertThat(MemoryCheck.workers(0, 0, 1)).isZero();
    }
}
