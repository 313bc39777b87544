package io.shicheng.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Named;

/** What an {@link Issuer} says of somebody, and how that is sealed. */
record IdToken(String subject, UnaryOperator<JWTClaimsSet.Builder> claims, Seal seal) {
    private static final String KEY = "the one key";
    private static final RSAKey ANOTHER_KEY = newKey();

    /** Makes a token of claims. */
    interface Seal {
        String of(JWTClaimsSet claims) throws JOSEException;
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says that it is signed with the issuer's key. */
    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    /** The same of somebody, but for these claims. */
    IdToken but(UnaryOperator<JWTClaimsSet.Builder> others) {
        return new IdToken(subject, others, seal);
    }

    private static Named<UnaryOperator<IdToken>> saying(String what, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return Named.of(what, honest -> honest.but(claims));
    }

    private static Named<UnaryOperator<IdToken>> sealed(String how, Seal seal) {
        return Named.of(how, honest -> new IdToken(honest.subject, honest.claims, seal));
    }

    /** What turns a token into one that nobody must believe. */
    static List<Named<UnaryOperator<IdToken>>> lies() {
        Instant past = Instant.now().minusSeconds(600);
        return List.of(
                saying("another nonce", claims -> claims.claim("nonce", "of another login")),
                saying("no nonce", claims -> claims.claim("nonce", null)),
                saying("for another service", claims -> claims.audience("another")),
                saying("of another issuer", claims -> claims.issuer("http://localhost:1")),
                saying("for nobody", claims -> claims.subject(null)),
                saying(
                        "expired",
                        claims -> claims.issueTime(Date.from(past.minusSeconds(60)))
                                .expirationTime(Date.from(past))),
                sealed(
                        "by another key of the same name",
                        claims -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(ANOTHER_KEY))),
                sealed(
                        "with the secret of the service",
                        claims -> signed(
                                claims,
                                JWSAlgorithm.HS256,
                                new MACSigner(Issuer.SECRET.getBytes(StandardCharsets.UTF_8)))),
                sealed("not at all", claims -> new PlainJWT(claims).serialize()));
    }
}
