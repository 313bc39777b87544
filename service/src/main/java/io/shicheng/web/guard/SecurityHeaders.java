package io.shicheng.web.guard;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do with an answer: run only our own scripts, keep no data, tell nobody where it came from. */
public final class SecurityHeaders {
    private static final String STRICT =
            "default-src 'self'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'; object-src 'none'";
    /** The page to try the interface writes its own styles and small images. */
    private static final String FOR_SWAGGER = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private SecurityHeaders() {}

    public static void write(String path, boolean encrypted, HttpServletResponse response) {
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Content-Security-Policy", path.contains("/swagger-ui/") ? FOR_SWAGGER : STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (path.equals("/me") || path.equals("/me.html")) {
            // nobody finds it by searching for somebody
            response.setHeader("X-Robots-Tag", "noindex");
        }
        boolean data = path.contains("/api/") || path.contains("/actuator") || path.contains("/api-docs");
        response.setHeader("Cache-Control", data ? "no-store" : "no-cache");
    }
}
