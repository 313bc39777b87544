package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.Importer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service before an importer and a gate that do what a test tells them, and a client that means ill. */
@SpringBootTest(
        classes = WebLayer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "shicheng.web.largest-upload=100KB")
abstract class HostileClient {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z_]+)\"");
    static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    /** Of all tests in this process that share the service; it makes the folder itself. */
    static final Path UPLOADS = Scratch.goesAtEnd(
            Path.of("target", "hostile-uploads-" + ProcessHandle.current().pid())
                    .toAbsolutePath());

    @Autowired
    Importer importer;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    int port;

    private @Nullable Logins logins;

    /** How many inputs the test sent. */
    int tried;

    @DynamicPropertySource
    static void uploads(DynamicPropertyRegistry registry) {
        registry.add("shicheng.web.uploads", UPLOADS::toString);
    }

    @AfterEach
    void leftNothing() throws IOException, InterruptedException {
        ((ScriptedImporter) importer).finish();
        for (int i = 0; i < 6_000 && !left().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(left()).isEmpty();
    }

    static List<Path> left() throws IOException {
        try (Stream<Path> left = Files.list(UPLOADS)) {
            return left.toList();
        }
    }

    /** Sends the request and sees that it is refused with one of the statuses, and with a code that stays. */
    final String refused(String name, Set<Integer> statuses, String request) {
        tried++;
        String answer = raw(request);
        assertThat(answer).as(name).startsWith("HTTP/1.1 ");
        assertThat(statuses).as(name + ": " + answer).contains(Integer.valueOf(answer.substring(9, 12)));
        assertThat(answer).as(name).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer)
                .as(name)
                .containsIgnoringCase("content-security-policy: default-src 'self'")
                .containsIgnoringCase("x-frame-options: deny")
                .containsIgnoringCase("referrer-policy: no-referrer")
                .containsIgnoringCase("cache-control: no-");
        assertThat(answer).as(name).doesNotContain("Tomcat", "<html", "Exception", "  at ");
        Matcher code = CODE.matcher(answer);
        assertThat(code.find()).as(name + ": " + answer).isTrue();
        assertThat(code.group(1)).as(name).isNotEqualTo("internal_error");
        return answer;
    }

    /** Sends the request as it stands, in the role that may ask for its address, so that it is read and not denied. */
    final String raw(String request) {
        int line = request.indexOf("\r\n");
        boolean readable = line > 0 && request.substring(0, line).endsWith(" HTTP/1.1");
        return new Http(port)
                .raw(
                        readable
                                ? request.substring(0, line) + "\r\nAuthorization: Bearer "
                                        + logins().token(role(request.substring(0, line))) + request.substring(line)
                                : request);
    }

    /** A client in the role that may ask for an address. */
    final Http as(String address) {
        return logins().as(port, role(address));
    }

    /** The same in a session that has just begun. */
    final Http justLoggedIn(String address) {
        return logins().browser(port, role(address));
    }

    private synchronized Logins logins() {
        Logins known = logins;
        if (known == null) {
            known = new Logins(context);
            logins = known;
        }
        return known;
    }

    private static String role(String address) {
        if (address.contains("/plans")) {
            return "staff:association";
        }
        return Stream.of("/accounts", "/audit", "/backups", "/terms", "/vocabulary", "/warnings")
                        .anyMatch(address::contains)
                ? "admin"
                : "steward";
    }

    static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\n" + HOST + String.join("", headers) + "\r\n";
    }

    static String post(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body;
    }

    static String json(String body) {
        return post("/api/v1/plans", "application/json", body);
    }

    static String part(String name, String header, String content) {
        return "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n" + header + "\r\n"
                + content;
    }

    static String parts(String... parts) {
        return post(
                "/api/v1/imports",
                "multipart/form-data; boundary=abc",
                Stream.of(parts).map(part -> "--abc\r\n" + part + "\r\n").collect(Collectors.joining())
                        + "--abc--\r\n");
    }
}
