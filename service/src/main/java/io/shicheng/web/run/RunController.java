package io.shicheng.web.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far an answer is that somebody waits for, and a way to stop it. */
@Tag(name = "results", description = "What the network says, as the viewer may see it")
@RestController
@RequestMapping("/api/v1/runs")
class RunController {
    private final OpenRuns runs;

    RunController(OpenRuns runs) {
        this.runs = runs;
    }

    @Operation(operationId = "getRun", summary = "How far the answer is that was asked for with this X-Run-Id")
    @GetMapping("/{id}")
    RunView one(@PathVariable String id) {
        return runs.find(id).map(RunView::of).orElse(RunView.OVER);
    }

    @Operation(operationId = "cancelRun", summary = "Stop working on the answer that was asked for with this X-Run-Id")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        runs.find(id).ifPresent(RunProgress::cancel);
    }
}
