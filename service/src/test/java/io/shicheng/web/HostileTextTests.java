package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Text that a client sends stays text: it becomes no header of an answer and no line of the log. */
@Tag("thorough")
@ExtendWith(OutputCaptureExtension.class)
class HostileTextTests extends HostileClient {
    private static final String FORGED = "2026-01-01 00:00:00 ERROR Forged: by a client";

    @Test
    void noValueBecomesAHeaderOfAnAnswer() {
        int sent = 0;
        for (String end : List.of("%0d%0a", "%0a", "%0d", "%E5%98%8D%E5%98%8A", "%c4%8d%c4%8a", "%e2%80%a8")) {
            String value = "x" + end + "X-Injected:%20yes" + end + end + "<script>";
            for (String path : List.of(
                    "/api/v1/rankings?measure=" + value,
                    "/api/v1/rankings?measure=degree&cluster=" + value,
                    "/api/v1/rankings?measure=degree&ties=" + value,
                    "/api/v1/exports/graph?format=" + value,
                    "/api/v1/plans/x/export?format=" + value,
                    "/api/v1/imports/" + value,
                    "/api/v1/plans/" + value,
                    "/swagger-ui.html?x=" + value,
                    "/" + value)) {
                sent++;
                String answer = raw(get(path));
                String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
                assertThat(head).as(path).doesNotContainIgnoringCase("\nX-Injected", "<script>");
                assertThat(answer).as(path).doesNotStartWith("HTTP/1.1 5");
            }
        }
        HostileInputs.tried("values that would be headers", sent);
    }

    @Test
    void whoASiteClaimsToBeLeadsNobodyThere() {
        // the port is none that a service of a test is given, nor a part of one
        for (String header : List.of(
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Port: 65432",
                "X-Forwarded-Prefix: //evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Host: evil.example",
                "X-Original-URL: /actuator/env",
                "X-Rewrite-URL: /actuator/env",
                "X-HTTP-Method-Override: DELETE",
                "Forwarded: host=evil.example;proto=gopher",
                "Referer: https://evil.example")) {
            tried++;
            for (String path : List.of("/", "/api/v1/viewer", "/swagger-ui.html", "/v3/api-docs", "/api/v1/nothing")) {
                assertThat(raw(get(path, header + "\r\n")))
                        .as(header + " " + path)
                        .doesNotContain("evil.example", "gopher", "65432", "propertySources")
                        .doesNotStartWith("HTTP/1.1 5");
            }
        }
        HostileInputs.tried("headers about who is asked", tried);
    }

    @Test
    void noRequestForgesALineOfTheLog(CapturedOutput output) {
        String line = "x%0d%0a" + FORGED.replace(" ", "%20") + "%1b[31m";
        for (String path : List.of(
                "/" + line,
                "/api/v1/../" + line,
                "/webjars/" + line,
                "/api/v1/imports/" + line,
                "/api/v1/rankings?measure=" + line,
                "/api/v1/rankings?measure=degree&top=" + line,
                "/api/v1/exports/graph?format=" + line)) {
            raw(get(path));
        }
        String raw = "x\r" + FORGED + "\u001b[31m";
        raw(get("/", "User-Agent: " + raw + "\r\n"));
        raw(get("/", "Cookie: a=" + raw + "\r\n"));
        raw(get("/", "Accept-Language: " + raw + "\r\n"));
        raw(post("/api/v1/plans", raw, "{}"));
        raw(json("{\"x\\r\\n" + FORGED + "\\u001b[31m\":1}"));
        raw(json("{\"contacts\":\"x\\r\\n" + FORGED + "\"}"));
        raw(parts(part("x\r" + FORGED + ".csv", "", "id")));
        raw(FORGED + "\r\n" + FORGED + "\r\n\r\n");
        org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("Honest");
        log.warn(
                "a value: {}",
                "x\r\n" + FORGED + "\u2028" + FORGED + "\u001b[2J",
                new IllegalStateException("y\n" + FORGED));
        assertThat(output.getAll()).contains("WARN  Honest: a value: x");
        assertThat(output.getAll()).doesNotContain("\u001b", "\u2028");
        assertThat(output.getAll().lines()).noneMatch(each -> each.startsWith(FORGED));
        HostileInputs.tried("values that would be lines of the log", 16);
    }
}
