package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * A browser that logs in at an identity provider.
 *
 * @param provider the name that the service has for it
 */
record ProviderVisit(Http http, String provider) {
    ProviderVisit(int port, String provider) {
        this(new Http(port), provider);
    }

    static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** Goes to the provider, and gives where it sends the browser back to. */
    URI vouched() throws IOException, InterruptedException {
        return vouched("");
    }

    /** @param query what the address where it begins ends with */
    URI vouched(String query) throws IOException, InterruptedException {
        HttpResponse<String> sent = http.get("/oauth2/authorization/" + provider + query);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI authorize = URI.create(sent.headers().firstValue("Location").orElseThrow());
            HttpResponse<String> back =
                    client.send(HttpRequest.newBuilder(authorize).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
            return URI.create(back.headers().firstValue("Location").orElseThrow());
        }
    }

    /** Comes back from the provider as browsers do, and gives where at the service it is sent then. */
    String comeBack(String pathAndQuery) {
        HttpResponse<String> answer =
                http.get(pathAndQuery, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        URI home = http.at("/");
        URI place = home.resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(place).hasAuthority(home.getAuthority());
        return "/" + home.relativize(place);
    }

    /** There and back. */
    String login() throws IOException, InterruptedException {
        return comeBack(path(vouched()));
    }

    void assertIn(String place, String role) {
        assertThat(place).isEqualTo("/");
        assertThat(role()).isEqualTo(role);
    }

    void assertOut(String place, String problem) {
        assertThat(place).isEqualTo("/login?problem=" + problem);
        assertThat(role()).isEqualTo("anonymous");
        assertThat(http.get("/api/v1/imports").statusCode()).isEqualTo(401);
    }

    private String role() {
        return Http.json(http.get("/api/v1/viewer")).get("role").asString();
    }
}
