package io.shicheng.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

class ServiceAnnouncementTests {
    @TempDir
    private Path folder;

    @Test
    void namesTheAddressWhileTheServiceRunsAndNotAfterwards() {
        StoreLocation location = new StoreLocation(folder.resolve("store"));
        try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(ServiceAddress.read(location)).contains("http://localhost:" + port);
        }
        assertThat(ServiceAddress.read(location)).isEmpty();
    }

    @Test
    void saysNothingForACommand() {
        try (ConfigurableApplicationContext context = start(WebApplicationType.NONE)) {
            assertThat(context.isRunning()).isTrue();
            assertThat(ServiceAddress.read(new StoreLocation(folder.resolve("store"))))
                    .isEmpty();
        }
    }

    private ConfigurableApplicationContext start(WebApplicationType type) {
        return new SpringApplicationBuilder(
                        StoreConfiguration.class,
                        ServiceAnnouncement.class,
                        TomcatServletWebServerAutoConfiguration.class)
                .web(type)
                .run("--shicheng.store=" + folder.resolve("store"), "--server.port=0");
    }
}
