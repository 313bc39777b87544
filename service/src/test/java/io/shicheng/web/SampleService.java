package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The whole service with a generated sample, one for all classes in a process of tests. These only look, or add what no
 * other looks for; somebody who takes something away, or leaves something running, extends {@link RunningService}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleService extends WholeService {
    @DynamicPropertySource
    static void sharedStore(DynamicPropertyRegistry registry) throws IOException {
        newStore(registry);
    }

    @BeforeAll
    void importTheSample() throws IOException {
        if (Http.json(client("steward").get("/api/v1/clusters")).isEmpty()) {
            JsonNode job = imported("", uploads(sample()));
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        }
    }
}
