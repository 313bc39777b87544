package io.shicheng.web;

import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
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
import io.shicheng.progress.RunControl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A gate that gave nobody a map, or everybody one that it keeps. */
final class ScriptedMaps implements GivenMaps {
    volatile @Nullable DisclosedMap kept;

    @Override
    public Optional<DisclosedMap> kept(Viewer viewer, MapQuestion question) {
        return Optional.ofNullable(kept);
    }

    @Override
    public boolean isKept(Viewer viewer, String id) {
        DisclosedMap map = kept;
        return map != null && map.id().equals(id);
    }

    @Override
    public byte[] data(Viewer viewer, String id, RunControl control) {
        if (isKept(viewer, id)) {
            return id.getBytes(StandardCharsets.UTF_8);
        }
        throw unknown(id);
    }

    @Override
    public byte[] packed(Viewer viewer, String id, RunControl control) {
        return ("packed " + new String(data(viewer, id, control), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<NodeLabel> labels(Viewer viewer, String id, List<Integer> rows, RunControl control) {
        throw unknown(id);
    }

    @Override
    public List<NodeRow> rows(Viewer viewer, String id, List<String> ids, RunControl control) {
        throw unknown(id);
    }

    @Override
    public List<NodeLabel> picture(Viewer viewer, String id, List<Integer> rows, RunControl control) {
        throw unknown(id);
    }

    @Override
    public List<FoundNode> search(Viewer viewer, String id, SearchQuestion question, RunControl control) {
        throw unknown(id);
    }

    @Override
    public Ego ego(Viewer viewer, String id, int row, int hops, RunControl control) {
        throw unknown(id);
    }

    @Override
    public Paths paths(Viewer viewer, String id, int from, int to, RunControl control) {
        throw unknown(id);
    }

    @Override
    public Lineage lineage(Viewer viewer, String id, int row, List<Integer> open, RunControl control) {
        throw unknown(id);
    }

    @Override
    public Card card(Viewer viewer, String id, int row, RunControl control) {
        throw unknown(id);
    }

    private static DisclosureException unknown(String id) {
        return DisclosureException.of(Reason.UNKNOWN_RESULT, "result.unknown", id);
    }
}
