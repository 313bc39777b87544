package io.shicheng.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect provider on this machine. It asks nobody for a password, and vouches for whomever a test says; else
 * it does what a real one does: codes work once, for who they were given to and with the proof of who asked for them.
 */
final class Issuer implements AutoCloseable {
    static final String END_SESSION = "end_session_endpoint";
    static final String CLIENT = "shicheng";
    static final String SECRET = "what only the service and its provider know";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final RSAKey key = IdToken.newKey();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final List<String> loggedOut = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger handedOut = new AtomicInteger();
    private volatile IdToken next = honest("nobody");

    private volatile boolean silent;
    private volatile UnaryOperator<Map<String, Object>> story = honest -> honest;

    private Issuer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> json(exchange, 200, story.apply(description())));
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/logout", this::logout);
        server.start();
    }

    static Issuer start() {
        return startAt(0);
    }

    /** @param port 0 for any that is free */
    static Issuer startAt(int port) {
        try {
            return new Issuer(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the service send people here, under that name. */
    void register(String name, DynamicPropertyRegistry registry) {
        registerAt(this::address, name, registry);
    }

    /** The same of one that may not be there. */
    static void registerAt(Supplier<Object> address, String name, DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.registration." + name + ".";
        registry.add(client + "client-id", () -> CLIENT);
        registry.add(client + "client-secret", () -> SECRET);
        registry.add(client + "scope", () -> "openid");
        registry.add("spring.security.oauth2.client.provider." + name + ".issuer-uri", address);
    }

    /** Says this of itself from now on, instead of what is true. */
    void describeAs(UnaryOperator<Map<String, Object>> another) {
        story = another;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How many tokens it gave the service. */
    int handedOut() {
        return handedOut.get();
    }

    /** What is true of this login, and well signed. */
    IdToken honest(String subject) {
        return new IdToken(subject, claims -> claims, this::signed);
    }

    /** Somebody who comes next is this one. */
    void vouchFor(String subject) {
        vouchFor(honest(subject));
    }

    void vouchFor(IdToken token) {
        next = token;
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return IdToken.signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                address(),
                "authorization_endpoint",
                address() + "/authorize",
                "token_endpoint",
                address() + "/token",
                "jwks_uri",
                address() + "/keys",
                END_SESSION,
                address() + "/logout",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> wish = form(exchange.getRequestURI().getRawQuery());
        boolean whole = wish.getOrDefault("client_id", "").equals(CLIENT)
                && wish.getOrDefault("response_type", "").equals("code")
                && wish.getOrDefault("scope", "").equals("openid")
                && wish.getOrDefault("code_challenge_method", "").equals("S256")
                && wish.containsKey("nonce");
        if (!whole) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        asked.put(code, wish);
        String state = URLEncoder.encode(wish.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", wish.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The subjects of those who logged out here, by a token of this issuer. */
    List<String> loggedOut() {
        return List.copyOf(loggedOut);
    }

    private void logout(HttpExchange exchange) throws IOException {
        Map<String, String> wish = form(exchange.getRequestURI().getRawQuery());
        try {
            SignedJWT hint = SignedJWT.parse(wish.getOrDefault("id_token_hint", ""));
            if (!hint.verify(new RSASSAVerifier(key))) {
                json(exchange, 400, Map.of("error", "invalid_request"));
                return;
            }
            loggedOut.add(hint.getJWTClaimsSet().getSubject());
        } catch (ParseException | JOSEException e) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        exchange.getResponseHeaders().set("Location", wish.get("post_logout_redirect_uri"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Takes codes from now on and never says a word. */
    void fallSilent() {
        silent = true;
    }

    private void token(HttpExchange exchange) throws IOException {
        if (silent) {
            return;
        }
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> wish = asked.remove(sent.getOrDefault("code", ""));
        if (wish == null
                || !fromTheService(exchange)
                || !sent.getOrDefault("redirect_uri", "").equals(wish.get("redirect_uri"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(wish.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        handedOut.incrementAndGet();
        json(
                exchange,
                200,
                Map.of(
                        "access_token", "opens nothing",
                        "token_type", "Bearer",
                        "expires_in", 60,
                        "scope", "openid admin",
                        "id_token", idToken(wish.getOrDefault("nonce", ""))));
    }

    private String idToken(String nonce) {
        IdToken token = next;
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(token.subject())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce);
        try {
            return token.seal().of(token.claims().apply(claims).build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fromTheService(HttpExchange exchange) {
        String pair = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String wanted = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
