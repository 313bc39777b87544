package io.shicheng.web.provider;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.client.HttpServerErrorException;

/** An identity provider did not say where to log in. The message is for the operator: place, value, remedy. */
public final class DiscoveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DETAIL = 200;

    /** What is wrong with it. */
    public enum Reason {
        /** Nobody is there, or says to be out of order. */
        UNREACHABLE(false, "cannot be reached", "Check the address and the network"),
        /** It took too long. */
        TOO_SLOW(false, "did not answer in time", "Check the address and the network"),
        /** What it said describes no provider. */
        NOT_UNDERSTOOD(
                true, "does not describe an identity provider", "Check the address: its /.well-known/… should answer"),
        /** It is not the one that the configuration names. */
        ANOTHER_ISSUER(true, "says that it is another issuer", "Write the address as the provider writes it");

        private final boolean lasting;
        private final String what;
        private final String remedy;

        Reason(boolean lasting, String what, String remedy) {
            this.lasting = lasting;
            this.what = what;
            this.remedy = remedy;
        }

        /** Whether it stays so until somebody changes the configuration, there or here. */
        public boolean lasting() {
            return lasting;
        }
    }

    private final Reason reason;

    private DiscoveryException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** @param place the setting that holds the address */
    static DiscoveryException of(Throwable failure, String place, String issuer) {
        Reason reason = reason(failure);
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String detail = reason == Reason.TOO_SLOW ? "" : detail(root, issuer);
        String message =
                "The identity provider %s (%s) %s%s. %s; it is asked again with the next login, without a restart."
                        .formatted(withoutSecrets(issuer), place, reason.what, detail, reason.remedy);
        return new DiscoveryException(reason, message, failure);
    }

    private static Reason reason(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof TimeoutException) {
                return Reason.TOO_SLOW;
            }
            if (one instanceof IOException || one instanceof HttpServerErrorException) {
                return Reason.UNREACHABLE;
            }
            // what Spring Security throws where the two issuers differ, and nowhere else
            if (one instanceof IllegalStateException) {
                return Reason.ANOTHER_ISSUER;
            }
        }
        return Reason.NOT_UNDERSTOOD;
    }

    private static String detail(Throwable root, String issuer) {
        String text = String.valueOf(root.getMessage()).replace(issuer, withoutSecrets(issuer));
        String line = text.replaceAll("[\\s\\p{C}]+", " ").strip();
        return ": " + (line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) + "…" : line);
    }

    /** An address may hold a name and a password; neither belongs into a log. */
    static String withoutSecrets(String address) {
        try {
            String user = URI.create(address).getRawUserInfo();
            return user == null ? address : address.replace(user + "@", "");
        } catch (IllegalArgumentException e) {
            return "(no address)";
        }
    }
}
