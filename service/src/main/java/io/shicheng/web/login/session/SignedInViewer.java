package io.shicheng.web.login.session;

import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CurrentViewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A signed-in account looks with the eyes of its role, and everybody else as the public does. */
@Component
final class SignedInViewer implements CurrentViewer {
    @Override
    public Viewer viewer() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? signedIn.viewer()
                : new Viewer.Anonymous();
    }
}
