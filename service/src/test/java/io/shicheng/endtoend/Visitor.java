package io.shicheng.endtoend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody with a browser on this machine. */
final class Visitor {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(at(path));
    }

    /** @return the status of the answer */
    int setPassword(String link, String wanted) throws IOException, InterruptedException {
        String wish = "{\"link\": \"" + link + "\", \"wanted\": \"" + wanted + "\"}";
        return send(at("/api/v1/password/link")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wish)))
                .statusCode();
    }

    /** @return the status of the answer */
    int login(String name, String password) throws IOException, InterruptedException {
        get("/login"); // which gives a token against forged requests
        String form = "username=" + encoded(name) + "&password=" + encoded(password);
        return send(at("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", csrf())
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(at(path).header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrf())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What the service wants to see again with each change. */
    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
