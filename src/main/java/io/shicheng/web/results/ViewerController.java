package io.shicheng.web.results;

import io.shicheng.disclosure.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "results")
@RestController
class ViewerController {
    private final Viewer viewer;

    ViewerController(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Who looks: {@code anonymous}, {@code researcher}, {@code staff} of a receiver, or {@code steward}. */
    record ViewerView(
            String role, @Nullable String project, @Nullable String receiver) {}

    @Operation(summary = "With whose eyes the service answers")
    @GetMapping("/api/v1/viewer")
    ViewerView viewer() {
        return new ViewerView(
                viewer.role().code(),
                viewer instanceof Viewer.Researcher researcher ? researcher.project() : null,
                viewer instanceof Viewer.Staff staff ? staff.receiver() : null);
    }
}
