"""Loads a graph into one library, has it compute one measure a number of times, writes the values of the last call and
prints one line of JSON: version, seconds to load, seconds of each call. The counterpart of PeerRun.java.

Arguments: library, measure, file, file to write, most calls, seconds after which no call is begun, threads.
Exit code 3 where the library is not installed, 4 where it lacks the measure.
"""

import json
import sys
import time


class Igraph:
    def load(self, file, threads):
        import igraph

        self.version = igraph.__version__
        self.graph = igraph.Graph.Read_Edgelist(file, directed=False)

    def run(self, measure):
        graph = self.graph
        if measure == "betweenness":
            return graph.betweenness(directed=False)
        if measure == "harmonic":
            return graph.harmonic_centrality(normalized=False)
        if measure == "pagerank":
            return graph.pagerank(damping=0.85)
        if measure == "leiden":
            return graph.community_leiden(objective_function="modularity")
        if measure == "label-propagation":
            return graph.community_label_propagation()
        if measure == "coreness":
            return graph.coreness()
        if measure == "components":
            return graph.connected_components()
        if measure == "blocks":
            return graph.biconnected_components()
        if measure == "cut-vertices":
            return graph.articulation_points()
        raise NotImplementedError(measure)

    def values(self, measure, result):
        if measure in ("leiden", "label-propagation", "components"):
            return result.membership
        values = [0] * self.graph.vcount()
        if measure == "blocks":
            for members in result:
                for vertex in members:
                    values[vertex] += 1
            return values
        if measure == "cut-vertices":
            for vertex in result:
                values[vertex] = 1
            return values
        # it divides by n - 1 whether asked to or not
        if measure == "harmonic" and self.harmonic_is_a_mean():
            return [value * (self.graph.vcount() - 1) for value in result]
        return result

    @staticmethod
    def harmonic_is_a_mean():
        import igraph

        return igraph.Graph.Full(3).harmonic_centrality(normalized=False)[0] < 1.5


class GraphTool:
    def load(self, file, threads):
        import graph_tool
        import numpy

        # its parts are imported where they are needed
        self.version = graph_tool.__version__.split()[0]
        graph_tool.openmp_set_num_threads(threads)
        self.graph = graph_tool.Graph(directed=False)
        self.graph.add_edge_list(numpy.loadtxt(file, dtype=numpy.int64))

    def run(self, measure):
        graph = self.graph
        if measure in ("betweenness", "harmonic", "pagerank"):
            from graph_tool import centrality

            if measure == "betweenness":
                return centrality.betweenness(graph, norm=False)[0]
            if measure == "harmonic":
                return centrality.closeness(graph, norm=False, harmonic=True)
            return centrality.pagerank(graph, damping=0.85, epsilon=1e-8)
        if measure in ("coreness", "components", "blocks", "cut-vertices"):
            from graph_tool import topology

            if measure == "coreness":
                return topology.kcore_decomposition(graph)
            if measure == "components":
                return topology.label_components(graph)[0]
            return topology.label_biconnected_components(graph)
        raise NotImplementedError(measure)

    def values(self, measure, result):
        if measure == "blocks":
            seen = set()
            block = result[0].a
            for number, (u, v) in enumerate(self.graph.get_edges([self.graph.edge_index])[:, :2].tolist()):
                seen.add((u, int(block[number])))
                seen.add((v, int(block[number])))
            values = [0] * self.graph.num_vertices()
            for vertex, _ in seen:
                values[vertex] += 1
            return values
        if measure == "cut-vertices":
            return result[1].a.tolist()
        return result.a.tolist()


def main(library, measure, file, out, calls, seconds, threads):
    peer = {"igraph": Igraph, "graph-tool": GraphTool}[library]()
    start = time.perf_counter()
    try:
        peer.load(file, int(threads))
    except ImportError as missing:
        print(missing, file=sys.stderr)
        return 3
    load = time.perf_counter() - start
    times = []
    begun = time.perf_counter()
    while len(times) < int(calls) and (len(times) < 2 or time.perf_counter() - begun < float(seconds)):
        start = time.perf_counter()
        try:
            result = peer.run(measure)
        except NotImplementedError as lacking:
            print("no", lacking, file=sys.stderr)
            return 4
        times.append(round(time.perf_counter() - start, 6))
    with open(out, "w") as to:
        to.write("\n".join(map(repr, peer.values(measure, result))))
        to.write("\n")
    print(json.dumps({"version": peer.version, "load_s": round(load, 6), "calls_s": times}))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
