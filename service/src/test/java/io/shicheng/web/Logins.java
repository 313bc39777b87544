package io.shicheng.web;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.ApiTokens;
import io.shicheng.account.Passwords;
import io.shicheng.audit.Actor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Accounts for tests, made as they are needed. */
public final class Logins {
    static final String PASSWORD = "a long password of a test";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Passwords passwords;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    Logins(ApplicationContext context) {
        this.accounts = context.getBean(Accounts.class);
        this.tokens = context.getBean(ApiTokens.class);
        this.passwords = context.getBean(Passwords.class);
    }

    /**
     * A program in a role, such as {@code steward}, {@code staff:association}, {@code researcher:thesis} or
     * {@code admin}.
     */
    Http as(int port, String role) {
        return new Http(port, token(role));
    }

    /** The same as somebody else in that role, who has asked nothing yet. */
    Http another(int port, String role) {
        return new Http(port, newToken(role));
    }

    /** A steward in another account than {@code as(port, "steward")}. */
    Http second(int port) {
        return new Http(port, secrets.computeIfAbsent("second", _ -> newToken("steward")));
    }

    /** Somebody who came in by a code, where {@link ScriptedSubject} takes codes. */
    static Http person(int port) {
        Http person = new Http(port);
        person.get("/api/v1/viewer"); // which gives it a token against forged requests
        HttpResponse<String> answer = person.post("/api/v1/me/session", "{\"code\": \"GOOD\"}");
        if (answer.statusCode() != 200) {
            throw new AssertionError("The code was refused: " + answer.body());
        }
        return person;
    }

    /** What a program in that role sends as {@code Authorization: Bearer}. */
    String token(String role) {
        return secrets.computeIfAbsent(role, this::newToken);
    }

    private String newToken(String role) {
        return tokens.make(make(role).id(), 1, Actor.operator()).secret();
    }

    /** A new account in that role, without a password. */
    public Account make(String role) {
        String login = "test-" + made.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        return accounts.make(login, AccountRole.parse(role), null, Actor.operator());
    }

    /** A new account in that role, with {@link #PASSWORD}. */
    Account withPassword(String role) {
        String link = accounts.link(make(role).id(), Actor.operator()).secret();
        return passwords.setByLink(link, PASSWORD, "a test", true);
    }

    /** The same under a name of its own. */
    Account named(String login, String role) {
        Account account = accounts.make(login, AccountRole.parse(role), null, Actor.operator());
        String link = accounts.link(account.id(), Actor.operator()).secret();
        return passwords.setByLink(link, PASSWORD, "a test", true);
    }

    /** A browser in which a new account of that role is logged in. */
    Http browser(int port, String role) {
        Http http = new Http(port);
        var answer = http.login(withPassword(role).login(), PASSWORD);
        if (answer.statusCode() != 204) {
            throw new AssertionError("The login was refused: " + answer.body());
        }
        return http;
    }
}
