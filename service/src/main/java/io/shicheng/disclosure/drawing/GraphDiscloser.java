package io.shicheng.disclosure.drawing;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.pseudonym.ExportPseudonyms;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.SortedMap;

/** Draws graphs that leave the gate for good: under pseudonyms of their own, and each is recorded. */
public final class GraphDiscloser implements Discloser<GraphQuestion, DisclosedGraph> {
    private final DrawnNetworks networks;
    private final Vault vault;
    private final AuditLog audit;

    public GraphDiscloser(DrawnNetworks networks, Vault vault, AuditLog audit) {
        this.networks = networks;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public DisclosedGraph disclose(Viewer viewer, GraphQuestion question, RunControl control) {
        DrawnNetwork network = networks.take(viewer, question, control);
        Snapshot snapshot = network.snapshot();
        SortedMap<String, String> citation = network.citation(question);
        VisibleGraph view = new VisibleGraph(network);
        ExportPseudonyms ids = new ProjectPseudonyms(network.policy(), vault).ofExport(citation);
        DisclosedGraph disclosed = view.disclose(ids, citation, control);
        audit.append(view.shown().event(viewer, AuditAction.GRAPH_EXPORTED, "graph of snapshot " + snapshot.digest()));
        return disclosed;
    }
}
