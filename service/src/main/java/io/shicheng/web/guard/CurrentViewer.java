package io.shicheng.web.guard;

import io.shicheng.audit.Actor;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.Role;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;

/**
 * Who looks in the request at hand. To be asked in the thread that the request came in, before the answer is worked out
 * in another.
 */
@FunctionalInterface
public interface CurrentViewer {
    Viewer viewer();

    /**
     * The same, where only one role may ask.
     *
     * @throws ApiException with {@code not_allowed} for every other
     */
    default Viewer in(Role role) {
        Viewer viewer = viewer();
        if (viewer.role() != role) {
            throw new ApiException(ProblemCode.NOT_ALLOWED);
        }
        return viewer;
    }

    /** The same, for the audit log. */
    default Actor actor() {
        return viewer().actor();
    }
}
