package io.shicheng.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapRoomTests {
    @Test
    void takesFewerWorkersWhereMemoryIsShort() {
        long half = Runtime.getRuntime().maxMemory() / 2;
        assertThat(HeapRoom.workers(8, 0, 1)).isEqualTo(8);
        assertThat(HeapRoom.workers(8, 0, half)).isEqualTo(1);
        assertThat(HeapRoom.workers(8, 4 * half, 1)).isEqualTo(1);
        assertThat(HeapRoom.workers(8, 0, half / 3)).isBetween(2, 6);
    }

    @Test
    void leavesANumberOfWorkersThatMeansNothingToTheKernelToRefuse() {
        assertThat(HeapRoom.workers(0, 0, 1)).isZero();
    }
}
