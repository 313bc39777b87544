package io.shicheng.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of the service under test. */
public final class Http {
    private static final String BOUNDARY = "----shicheng-test-boundary";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final @Nullable String token;

    public Http(int port) {
        this(port, null);
    }

    /** A program that asks with an API token. */
    public Http(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** Logs in as the page does, so that what follows has a session. */
    HttpResponse<String> login(String name, String password) {
        get("/api/v1/viewer");
        String form = "username=" + encoded(name) + "&password=" + encoded(password);
        return send(HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The value of a cookie that the service set, if it has. */
    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** A file of an upload, under the name that it claims to have. */
    public record Upload(String part, String name, byte[] content) {
        public Upload(String part, String name, String content) {
            this(part, name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(at(path)).GET(), headers);
    }

    public HttpResponse<byte[]> bytes(String path) {
        return bytes(HttpRequest.newBuilder(at(path)).GET());
    }

    /** The same in a language. */
    public HttpResponse<byte[]> bytesIn(String language, String path) {
        return bytes(HttpRequest.newBuilder(at(path))
                .header("Accept-Language", language)
                .GET());
    }

    /** Sends JSON by any method, and takes whatever comes. */
    public HttpResponse<byte[]> bytes(String method, String path, String json) {
        return bytes(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        identify(request, request.build().method());
        return sent(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(HttpRequest.newBuilder(at(path)).DELETE(), headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                headers);
    }

    /** Sends JSON by any method. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String path, List<Upload> files, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Upload file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.part()
                            + "\"; filename=\"" + file.name().replace("\\", "\\\\")
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                headers);
    }

    HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)),
                headers);
    }

    /** Says who asks, unless the headers say somebody else. */
    private void identify(HttpRequest.Builder request, String method, String... headers) {
        if (List.of(headers).contains("Authorization")) {
            return;
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        } else if (!method.equals("GET")) {
            cookie("XSRF-TOKEN").ifPresent(csrf -> request.header("X-XSRF-TOKEN", csrf));
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        identify(request, request.build().method(), headers);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return sent(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the request as it stands, for what a well-behaved client would not send. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The names of server-sent events, in their order. */
    static List<String> eventNames(String body) {
        List<String> names = new ArrayList<>();
        body.lines().filter(line -> line.startsWith("event:")).forEach(line -> names.add(line.substring(6)));
        return names;
    }
}
