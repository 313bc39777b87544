package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requests that are broken or lead elsewhere: each is refused with a problem that has a code, none is an error of the
 * service.
 */
@Tag("thorough")
class HostileRequestsTests extends HostileClient {

    @Test
    void requestsThatAreNoneAreRefused() {
        Set<Integer> bad = Set.of(400);
        refused("no HTTP", Set.of(505), "GET / HTTP/9.9\r\n" + HOST + "\r\n");
        refused("TLS", bad, "\u0016\u0003\u0001\0\u00FF\r\n\r\n");
        refused("control character in the method", bad, "G\u0001T / HTTP/1.1\r\n" + HOST + "\r\n");
        refused("long method", bad, "A".repeat(9000) + " / HTTP/1.1\r\n" + HOST + "\r\n");
        refused("long address", bad, get("/" + "a".repeat(9000)));
        refused("long header", bad, get("/", "X: " + "a".repeat(9000) + "\r\n"));
        refused("many headers", bad, get("/", "X: 1\r\n".repeat(300)));
        refused("header without a name", bad, get("/", ": x\r\n"));
        refused("no host", bad, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        refused("two hosts", bad, get("/", "Host: evil.example\r\n"));
        refused("host with a blank", bad, "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
        refused("another host's address", bad, get("http://evil.example/api/v1/viewer"));
        refused("negative length", bad, "POST /api/v1/plans HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n");
        refused(
                "two lengths",
                bad,
                "POST /api/v1/plans HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        refused("length and chunks", bad, chunked("Content-Length: 4\r\n", "0\r\n\r\n"));
        refused("chunks that are none", bad, chunked("", "ZZ\r\nab\r\n"));
        refused("chunk of no end", bad, chunked("", "FFFFFFFFFFFFFFFF\r\nab\r\n"));
        refused("unknown coding", Set.of(501), chunked("", "").replace(": chunked", ": xchunked"));
        refused("cookie with control characters", bad, get("/api/v1/viewer", "Cookie: \u0001=\u001b[31m\r\n"));
        refused("tunnel", Set.of(501), "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n");
        for (String method : List.of("TRACE", "PUT", "PATCH", "FOO", "PROPFIND")) {
            refused(method, Set.of(400, 403, 405), method + " /api/v1/viewer HTTP/1.1\r\n" + HOST + "\r\n");
        }
        HostileInputs.tried("requests that are none", tried);
    }

    private static String chunked(String header, String body) {
        return "POST /api/v1/plans HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n" + header
                + "Transfer-Encoding: chunked\r\n\r\n" + body;
    }

    @Test
    void noAddressLeadsOutOfWhatIsServed() {
        Set<Integer> none = Set.of(400, 403, 404);
        for (String path : List.of(
                "/api/v1/../../../../etc/passwd",
                "/api/v1/..%2f..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/%252e%252e%252fetc/passwd",
                "/..%5c..%5cetc%5cpasswd",
                "/..\\..\\etc\\passwd",
                "/.%00./etc/passwd",
                "/index.html%00.js",
                "/%c0%ae%c0%ae/etc/passwd",
                "/%uff0e%uff0e/etc/passwd",
                "/..;/..;/actuator/env",
                "/api/v1/..;/..;/actuator/env",
                "/api/v1/../v1/viewer",
                "//etc/passwd",
                "/file:/etc/passwd",
                "/file:%2f%2f%2fetc/passwd",
                "/classpath:application.properties",
                "/application.properties",
                "/io/shicheng/web/web.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/webjars/../application.properties",
                "/webjars/..%2f..%2fapplication.properties",
                "/swagger-ui/..%2f..%2fapplication.properties",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/..%2fenv",
                "/a<b>|{}",
                "/%zz",
                "/%ff%fe")) {
            String answer = refused(path, none, get(path));
            assertThat(answer).as(path).doesNotContain("root:", "spring.application.name", "Manifest-Version");
        }
        HostileInputs.tried("addresses that lead elsewhere", tried);
    }

    @Test
    void parametersThatCannotBeReadAreRefused() {
        Set<Integer> bad = Set.of(400);
        String ranking = "/api/v1/rankings?measure=degree&";
        for (String query : List.of(
                "a=%zz",
                "a=%ff%fe",
                "a=%",
                "a=%0",
                "top=99999999999999999999",
                "top=1e3",
                "top=-1",
                "top=%EF%BC%91%30%30%30%30",
                "top=NaN",
                "seed=1.5",
                "at=99999",
                "at=" + "9".repeat(4000),
                "interval=maybe",
                "ties=" + "x,".repeat(2000),
                "ties=master_of%0d%0aX:y",
                "ties=%E5%B8%88%E5%BE%92%00")) {
            refused(query, bad, get(ranking + query));
        }
        refused("1,300 parameters", bad, get(ranking + "a=1&".repeat(1300)));
        refused("format", bad, get("/api/v1/exports/graph?format=gexf%0d%0aX-Injected:y"));
        refused("two formats", bad, get("/api/v1/exports/graph?format=gexf&format=csv"));
        refused("id", bad, get("/api/v1/imports/%0d%0aX-Injected:%20y"));
        refused("long id", Set.of(404), get("/api/v1/plans/" + "x".repeat(5000)));
        refused("answer as XML", Set.of(406), get("/api/v1/viewer", "Accept: application/xml\r\n"));
        refused("answer as nothing", Set.of(406), get("/api/v1/viewer", "Accept: ///\r\n"));
        refused(
                "language",
                Set.of(404),
                get("/api/v1/imports/x", "Accept-Language: ;;;q=zz," + "a-".repeat(900) + "\r\n"));
        refused(
                "ranges",
                Set.of(416),
                get(
                        "/page/base.css",
                        "Range: bytes="
                                + IntStream.range(0, 900).mapToObj(i -> i + "-").collect(Collectors.joining(","))
                                + "\r\n"));
        HostileInputs.tried("parameters that cannot be read", tried);
    }
}
