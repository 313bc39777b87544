package io.shicheng.web.results;

import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedErasure;
import io.shicheng.disclosure.subject.DisclosedErasure.Count;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results")
@RestController
class RetentionController {
    private final ErasureDisclosure erasures;
    private final CurrentViewer current;
    private final Runs runs;

    RetentionController(ErasureDisclosure erasures, CurrentViewer current, Runs runs) {
        this.erasures = erasures;
        this.current = current;
        this.runs = runs;
    }

    /**
     * What the next run of the daily job erases.
     *
     * @param people of whom something goes
     */
    record RetentionView(
            LocalDate on, List<Count> counts, int names, int contactDetails, int statedTies, List<LabelView> people) {
        static RetentionView of(DisclosedErasure erasure) {
            return new RetentionView(
                    erasure.on(),
                    erasure.counts(),
                    erasure.names(),
                    erasure.contactDetails(),
                    erasure.statedTies(),
                    erasure.people().stream().map(LabelView::of).toList());
        }
    }

    /**
     * What comes to its end soon.
     *
     * @param before the day: what is kept until an earlier one is counted
     * @param records of each table
     */
    record EndingSoon(LocalDate before, SortedMap<String, Long> records) {}

    @Operation(
            operationId = "forecastErasureSoon",
            summary = "How much comes to its end within 90 days unless files bring it again; stewards only")
    @GetMapping("/api/v1/retention/soon")
    DeferredResult<EndingSoon> soon() {
        Viewer viewer = current.viewer();
        return runs.answer(_ -> {
            DisclosedErasure erasure = erasures.soon(viewer);
            SortedMap<String, Long> records = new TreeMap<>();
            erasure.counts().forEach(count -> records.merge(count.table(), count.records(), Long::sum));
            return new EndingSoon(erasure.on(), records);
        });
    }

    @Operation(
            operationId = "forecastErasure",
            summary = "What is past its time and would be erased today; stewards only")
    @GetMapping("/api/v1/retention")
    DeferredResult<RetentionView> forecast() {
        Viewer viewer = current.viewer();
        return runs.answer(_ -> RetentionView.of(erasures.forecast(viewer)));
    }
}
