package io.shicheng.web.provider;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Takes the providers from Spring Boot's own settings, and asks them when somebody wants to log in, not to start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ProviderConfiguration {
    @Bean
    IdentityProviders identityProviders(
            ObjectProvider<OAuth2ClientProperties> settings,
            @Value("${shicheng.oidc.answer-within:5s}") Duration answerWithin,
            @Value("${shicheng.oidc.ask-again-after:3s}") Duration askAgainAfter) {
        OAuth2ClientProperties some = settings.getIfAvailable(OAuth2ClientProperties::new);
        return new ProviderSettings(some, answerWithin, askAgainAfter).providers();
    }

    /** In place of Spring Boot's own, which does not start without the providers. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnOAuth2ClientRegistrationProperties
    @EnableConfigurationProperties(OAuth2ClientProperties.class)
    static class Configured {
        @Bean
        ClientRegistrationRepository clientRegistrations(IdentityProviders providers) {
            return providers.registrations();
        }

        /** So that the log says at the start what will not work, and nobody waits for it. */
        @EventListener
        void tryThem(ApplicationReadyEvent started) {
            for (IdentityProvider one : started.getApplicationContext()
                    .getBean(IdentityProviders.class)
                    .all()) {
                Thread.ofVirtual().name("identity-provider").start(() -> {
                    try {
                        one.reach();
                    } catch (DiscoveryException e) {
                        // it is in the log, and a user who wants to log in there is told
                    }
                });
            }
        }
    }
}
