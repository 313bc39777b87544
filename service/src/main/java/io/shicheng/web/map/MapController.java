package io.shicheng.web.map;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMapParts.Card;
import io.shicheng.disclosure.answer.DisclosedMapParts.Ego;
import io.shicheng.disclosure.answer.DisclosedMapParts.FoundNode;
import io.shicheng.disclosure.answer.DisclosedMapParts.Lineage;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeLabel;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeRow;
import io.shicheng.disclosure.answer.DisclosedMapParts.Paths;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.progress.RunControl;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.results.Answers;
import io.shicheng.web.results.Parameters;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "map", description = "The network as a picture, of those whom the viewer may see")
@RestController
@RequestMapping("/api/v1")
class MapController {
    /** Who asks takes what is packed: to pack megabytes anew for each would cost more than all else. */
    private static final Pattern GZIP =
            Pattern.compile("(^|,)\\s*(x-)?gzip\\s*(,|$|;(?!\\s*q=0(\\.0*)?\\s*(,|$)))", Pattern.CASE_INSENSITIVE);

    private final Disclosure disclosure;
    private final GivenMaps maps;
    private final CurrentViewer current;
    private final Answers answers;
    private final Runs runs;

    MapController(Disclosure disclosure, GivenMaps maps, CurrentViewer current, Answers answers, Runs runs) {
        this.disclosure = disclosure;
        this.maps = maps;
        this.current = current;
        this.answers = answers;
        this.runs = runs;
    }

    @Operation(
            operationId = "drawMap",
            summary = "Where the nodes of a graph stand in a picture, their bands and communities; by an id under which"
                    + " its bytes, labels and neighbourhoods are asked for")
    @GetMapping("/map")
    DeferredResult<DisclosedMap> map(
            @RequestParam(defaultValue = "degree") String measure,
            @RequestParam(required = false) @Nullable List<String> ties,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable String namespace,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        GraphQuestion graph = new GraphQuestion(Parameters.ties(ties), Parameters.word(cluster), Parameters.year(at))
                .in(Parameters.word(namespace))
                .telling(Parameters.told(all, DisclosedMeasure.all()));
        MapQuestion question =
                new MapQuestion(graph, measure, limit == null ? MapQuestion.ALL : limit, Parameters.word(after));
        Viewer viewer = current.viewer();
        return maps.kept(viewer, question)
                .map(MapController::atOnce)
                .orElseGet(() -> answers.shared(
                        viewer, question, control -> disclosure.map(viewer, question, control), Function.identity()));
    }

    /** Nobody is named by a map, so there is nothing to record of one that is kept. */
    private static DeferredResult<DisclosedMap> atOnce(DisclosedMap kept) {
        DeferredResult<DisclosedMap> result = new DeferredResult<>();
        result.setResult(kept);
        return result;
    }

    /** What takes milliseconds where the map is kept, and else drawing it again. */
    private <T> DeferredResult<T> read(Viewer viewer, String id, Function<RunControl, T> question) {
        return maps.isKept(viewer, id) ? runs.briefAnswer(question) : runs.answer(question);
    }

    @Operation(
            operationId = "readMap",
            summary = "The nodes and ties of a map as columns of numbers; no name and no id is in them")
    @GetMapping(path = "/maps/{id}/data", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    DeferredResult<ResponseEntity<byte[]>> data(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "")
                    String encodings) {
        Viewer viewer = current.viewer();
        boolean packed = GZIP.matcher(encodings).find();
        return read(
                viewer,
                id,
                control -> packed
                        ? ResponseEntity.ok()
                                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                                .body(maps.packed(viewer, id, control))
                        : ResponseEntity.ok(maps.data(viewer, id, control)));
    }

    /**
     * Whom to label.
     *
     * @param rows of the map, {@value GivenMaps#MOST_ROWS} at most
     */
    record Rows(List<Integer> rows) {}

    @Operation(operationId = "labelNodes", summary = "What nodes of a map are called, by their rows")
    @PostMapping("/maps/{id}/labels")
    DeferredResult<List<NodeLabel>> labels(@PathVariable String id, @RequestBody Rows wanted) {
        Viewer viewer = current.viewer();
        return read(viewer, id, control -> maps.labels(viewer, id, wanted.rows(), control));
    }

    /**
     * Whom to find.
     *
     * @param ids of people, organisations and works, {@value GivenMaps#MOST_ROWS} at most
     */
    record Ids(List<String> ids) {}

    @Operation(
            operationId = "findRows",
            summary =
                    "Rows of people, organisations and works on a map, by the ids that rankings have; who is not drawn by"
                            + " name is left out")
    @PostMapping("/maps/{id}/rows")
    DeferredResult<List<NodeRow>> rows(@PathVariable String id, @RequestBody Ids wanted) {
        Viewer viewer = current.viewer();
        return read(viewer, id, control -> maps.rows(viewer, id, wanted.ids(), control));
    }

    @Operation(
            operationId = "takePicture",
            summary =
                    "What nodes of a map are called, for a picture that leaves as a file; recorded as an exported graph")
    @PostMapping("/maps/{id}/pictures")
    DeferredResult<List<NodeLabel>> picture(@PathVariable String id, @RequestBody Rows wanted) {
        Viewer viewer = current.viewer();
        return read(viewer, id, control -> maps.picture(viewer, id, wanted.rows(), control));
    }

    @Operation(operationId = "readNode", summary = "What is shown of one node of a map, and its ties")
    @GetMapping("/maps/{id}/nodes/{row}")
    DeferredResult<Card> node(@PathVariable String id, @PathVariable int row) {
        Viewer viewer = current.viewer();
        // its ranks may have to be computed
        return runs.answer(control -> maps.card(viewer, id, row, control));
    }

    @Operation(operationId = "findNodes", summary = "People and organisations on a map, by name")
    @GetMapping("/maps/{id}/search")
    DeferredResult<List<FoundNode>> search(
            @PathVariable String id, @RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        SearchQuestion question = new SearchQuestion(q, Parameters.between(1, SearchQuestion.MOST, "limit", limit));
        Viewer viewer = current.viewer();
        return read(viewer, id, control -> maps.search(viewer, id, question, control));
    }

    @Operation(operationId = "findNeighbourhood", summary = "The nodes of a map within some steps of one")
    @GetMapping("/maps/{id}/ego")
    DeferredResult<Ego> ego(
            @PathVariable String id, @RequestParam int row, @RequestParam(defaultValue = "1") int hops) {
        Viewer viewer = current.viewer();
        return read(viewer, id, control -> maps.ego(viewer, id, row, hops, control));
    }

    @Operation(
            operationId = "readLineage",
            summary = "Who learnt from somebody on a map, and from those in turn, folded to some sixty rows")
    @GetMapping("/maps/{id}/lineage")
    DeferredResult<Lineage> lineage(
            @PathVariable String id,
            @RequestParam int row,
            @RequestParam(required = false) @Nullable List<Integer> open) {
        Viewer viewer = current.viewer();
        List<Integer> opened = open == null ? List.of() : open;
        return read(viewer, id, control -> maps.lineage(viewer, id, row, opened, control));
    }

    @Operation(operationId = "findPaths", summary = "All shortest paths between two nodes of a map")
    @GetMapping("/maps/{id}/path")
    DeferredResult<Paths> path(
            @PathVariable String id,
            @Parameter(description = "The row of the node at one end.", example = "0") @RequestParam int from,
            @RequestParam int to) {
        Viewer viewer = current.viewer();
        return read(viewer, id, control -> maps.paths(viewer, id, from, to, control));
    }
}
