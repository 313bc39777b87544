package io.shicheng;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The application. Commands start it without a web server and with lazy beans; the service with both. Every module
 * configures itself.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class ShichengApplication {
    /** Says which day it is, where consents begin and end. */
    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
