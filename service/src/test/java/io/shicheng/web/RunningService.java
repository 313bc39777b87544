package io.shicheng.web;

import io.shicheng.store.TestStore;
import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a store of its own, which is empty when the class begins and gone when it has ended. Its database
 * is a {@linkplain TestStore#warm warm} one.
 */
@DirtiesContext
public abstract class RunningService extends WholeService {
    @DynamicPropertySource
    static void ownStore(DynamicPropertyRegistry registry) throws IOException {
        use(registry, TestStore.warmOnce(folder()));
    }
}
