package io.shicheng.web.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What the service asks a provider while somebody logs in there: for a token, and perhaps for more of who they are.
 * Spring Security's own calls wait for as long as it takes; these do not. (The provider's keys it fetches with limits
 * of its own.)
 */
final class TimedCalls {
    private final JdkClientHttpRequestFactory requests;

    TimedCalls(Duration patience) {
        requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(patience).build());
        requests.setReadTimeout(patience);
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        RestTemplate users = new RestTemplate(requests);
        users.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService more = new DefaultOAuth2UserService();
        more.setRestOperations(users);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(more);
        login.tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people));
    }
}
