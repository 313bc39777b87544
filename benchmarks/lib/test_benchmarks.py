"""What the scripts compute, on numbers small enough to check by hand."""

import tempfile
import unittest
from pathlib import Path

import cells
import compare
import figures
import gate
import layout
import map as maps
import network
import table
import why
from cells import Cell

SQUARES = [(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (6, 7), (7, 4), (0, 4)]


class Figures(unittest.TestCase):
    def test_the_interval_holds_the_ratio_and_is_a_point_where_nothing_varies(self):
        ratio, low, high = figures.ratio_of_medians([1.0, 1.1, 1.2, 1.1], [2.0, 2.2, 2.4, 2.1], resamples=500)
        self.assertLess(low, ratio)
        self.assertLess(ratio, high)
        self.assertEqual(figures.ratio_of_medians([2.0] * 5, [1.0] * 5, resamples=50), (0.5, 0.5, 0.5))

    def test_the_interval_covers_the_true_ratio_about_as_often_as_it_says(self):
        import random

        covered = 0
        for seed in range(100):
            draw = random.Random(seed)
            base = [draw.gauss(1.0, 0.05) for _ in range(15)]
            head = [draw.gauss(0.8, 0.05) for _ in range(15)]
            _, low, high = figures.ratio_of_medians(base, head, seed, resamples=400)
            covered += low <= 0.8 <= high
        self.assertGreaterEqual(covered, 88)

    def test_same_seed_same_interval(self):
        base, head = [1.0, 1.3, 0.9], [1.1, 0.7, 1.2]
        self.assertEqual(figures.ratio_of_medians(base, head, 3), figures.ratio_of_medians(base, head, 3))

    def test_each_goes_first_as_often(self):
        order = figures.order(10)
        self.assertEqual(sum(first == "base" for first, _ in order), 5)
        self.assertTrue(all({*pair} == {"base", "head"} for pair in order))

    def test_spread(self):
        self.assertEqual(figures.spread([]), "–")
        self.assertEqual(figures.spread([0.25]), "0.250 (once)")
        self.assertEqual(figures.spread([3.0, 1.0, 2.0]), "2.00 (1.00–3.00)")


class Gate(unittest.TestCase):
    def test_one_part_in_a_million_is_equal_and_two_are_not(self):
        self.assertEqual(gate.differ("values", [1e6, 0.0], [1e6 + 0.9, 1e-7]), "")
        self.assertIn("vertex 1", gate.differ("values", [1.0, 1e6], [1.0, 1e6 + 2]))
        self.assertIn("3 values", gate.differ("values", [1.0, 1.0], [1.0, 1.0, 1.0]))

    def test_what_is_not_a_number_equals_only_itself(self):
        self.assertEqual(gate.differ("values", [float("nan")], [float("nan")]), "")
        self.assertNotEqual(gate.differ("values", [float("nan")], [1.0]), "")

    def test_groups_are_compared_by_their_sizes(self):
        self.assertEqual(gate.differ("groups", [2, 2, 1], [7, 7, 9]), "")
        self.assertNotEqual(gate.differ("groups", [2, 2, 1], [7, 8, 9]), "")

    def test_shares_are_compared_by_the_sum_of_all_differences(self):
        self.assertEqual(gate.differ("shares", [0.5, 0.5], [0.5 + 9e-8, 0.5 - 9e-8]), "")
        self.assertIn("L1", gate.differ("shares", [0.5, 0.5], [0.5 + 2e-7, 0.5 - 2e-7]))

    def test_modularity_of_two_squares_with_a_tie(self):
        self.assertAlmostEqual(gate.modularity(SQUARES, [0] * 4 + [1] * 4), 8 / 9 - 2 * 0.25)
        self.assertEqual(gate.modularity(SQUARES, [0] * 8), 0)
        self.assertIn("modularity", gate.differ("partition", [0] * 4 + [1] * 4, [0] * 8, SQUARES))

    def test_published_values_hold_to_the_digits_given(self):
        expected = [("vertex", "1", "2.35"), ("sum", "", "3.35"), ("max", "", "2.35"), ("first", "1", "")]
        self.assertEqual(gate.wrong(expected, [1.0, 2.351], {}, None), "")
        self.assertIn("vertex 1", gate.wrong(expected, [1.0, 2.36], {}, None))

    def test_blocks_and_cut_vertices_of_a_path(self):
        expected = [("blocks", "", "2"), ("cut_vertices", "", "1")]
        self.assertEqual(gate.wrong(expected, [1.0, 2.0, 1.0], {}, None), "")
        self.assertIn("blocks", gate.wrong(expected, [1.0, 3.0, 1.0], {}, None))

    def test_a_fact_that_is_missing_is_wrong(self):
        self.assertEqual(gate.wrong([("fact", "certificate", "0.53")], [], {"certificate": 0.6}, None), "")
        self.assertNotEqual(gate.wrong([("fact", "certificate", "0.53")], [], {}, None), "")


class Compare(unittest.TestCase):
    def test_scores_are_compared_by_vertex(self):
        self.assertEqual(compare.difference({"a": 1.0, "b": 2.0}, {"b": 2.0, "a": 1.0}, 1e-9), "")
        self.assertIn("row 1", compare.difference({"a": 1.0, "b": 2.0}, {"a": 1.0, "b": 2.1}, 1e-9))
        self.assertIn("different vertices", compare.difference({"a": 1.0}, {"b": 1.0}, 1e-9))

    def test_words_that_are_files_are_graphs(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "small.txt").write_text("0 1\n")
            graphs, measures = compare.sorted_out(["betweenness", "small"], folder)
        self.assertEqual([graph.name for graph in graphs], ["small.txt"])
        self.assertEqual(measures, ["betweenness"])

    def test_times_of_nothing_have_no_ratio(self):
        times = {"base": {"compute_s": [0.0, 0.001]}, "head": {"compute_s": [0.001, 0.001]}}
        self.assertIn("too short", compare.line("compute_s", times, 1))


class Table(unittest.TestCase):
    bar = {"case": "coreness", "graph": "cnr2000", "clock": "kernel", "peer": "best", "at_most": "0.7"}

    def cell(self, peer, first, **fields):
        return Cell("coreness", "cnr2000", peer, first=first, warm=first, process=first, counts=True, **fields)

    def test_a_bar_is_met_against_the_fastest_library(self):
        found = table.Results([self.cell("shicheng", [0.03]), self.cell("igraph", [0.08]), self.cell("graph-tool", [0.05])])
        self.assertEqual(table.bar_row(found, self.bar)[4], "met: 0.60 of graph-tool 0.050")

    def test_a_library_with_other_values_does_not_count_and_its_stored_figure_does(self):
        other = self.cell("graph-tool", [0.001])
        other.counts = False
        found = table.Results([self.cell("shicheng", [0.06]), other, self.cell("igraph", [0.08])])
        self.assertEqual(table.bar_row(found, self.bar)[4], "**not met**: 0.91 of networkit† 0.066")

    def test_where_the_other_machine_is_slower_and_it_matters_both_verdicts_are_given(self):
        found = table.Results([self.cell("shicheng", [0.045]), self.cell("igraph", [0.0664]), self.cell("graph-tool", [0.069])])
        self.assertEqual(found.drift()[1], 2)
        said = table.bar_row(found, self.bar)[4]
        self.assertIn("met: 0.68 of networkit† 0.066; **not met**: 0.76 of networkit† 0.059 with † × 0.89", said)

    def test_without_times_of_ours_nothing_is_met(self):
        self.assertEqual(table.bar_row(table.Results([self.cell("igraph", [0.08])]), self.bar)[4:], ["not timed"] * 2)

    def test_only_what_stands_between_the_marks_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            readme = Path(folder, "README.md")
            readme.write_text(f"before\n{table.BEGIN}\nold\n{table.END}\nafter\n")
            table.write(readme, [self.cell("shicheng", [0.03], date="2026-01-01", digest="ab")])
            written = readme.read_text()
        self.assertTrue(written.startswith(f"before\n{table.BEGIN}\n"))
        self.assertTrue(written.endswith(f"{table.END}\nafter\n"))
        self.assertNotIn("old", written)
        self.assertIn("| coreness | cnr2000 | **shicheng** | 0.030 (once) |", written)


class Data(unittest.TestCase):
    def test_every_bar_figure_and_value_is_of_a_case_and_its_graph(self):
        known = {(case.name, graph) for case in cells.cases() for graph in case.graphs}
        for name in ("bars.csv", "figures.csv", "values.csv"):
            for row in cells.rows(name):
                self.assertIn((row["case"], row["graph"]), known, name)

    def test_every_kind_of_value_is_checked_by_something(self):
        for row in cells.rows("values.csv"):
            self.assertIn(row["what"], gate.CHECKS)

    def test_cells_are_read_as_they_were_written(self):
        with tempfile.TemporaryDirectory() as folder:
            cell = Cell("coreness", "cnr2000", "igraph", first=[0.1, 0.2], counts=True, digest="ab")
            cells.write(folder, cell)
            self.assertEqual(cells.read_all(folder), [cell])


class Layouts(unittest.TestCase):
    @staticmethod
    def found(ours, sfdp, **quality):
        measures = {"stress": 0.2, "neighbours": 0.2, "purity": 0.6, "crossings": 0.002, "lengths": 1.0}
        peer = {**measures, "neighbours": 0.08, "purity": 0.5, "crossings": 0.003}
        return {"graph": "pgp", "ours": ours, "sfdp": sfdp, "megabytes": 90, "quality": {"ours": {**measures, **quality}, "sfdp": peer}}

    def verdicts(self, **quality):
        return [row[-1] for row in layout.bars([self.found([0.8, 0.9, 1.0], [5.0], **quality)], None)]

    def test_bars_are_ratios_to_sfdp(self):
        self.assertEqual(self.verdicts(), ["met"] * 4)
        self.assertEqual(self.verdicts(neighbours=0.15)[1], "**not met**")
        self.assertEqual(self.verdicts(crossings=0.0025)[3], "**not met**")
        slow = next(layout.bars([self.found([1.1], [5.0])], None))
        self.assertEqual(slow[2:], ["0.22", "**not met**"])

    def test_a_bar_is_a_ratio_to_gephi_where_that_is_there(self):
        beside = {**self.found([0.8], [5.0]), "gephi": [20.0]}
        self.assertIn(["pgp", "processor time, at most 0.05 of Gephi's", "0.040", "met"], list(layout.bars([beside], None)))
        self.assertEqual([row[1] for row in layout.rows([beside])][-1], layout.PEERS["gephi"])

    def test_places_of_graphviz_become_rows(self):
        with tempfile.TemporaryDirectory() as folder:
            plain, rows = Path(folder, "plain"), Path(folder, "rows.csv")
            plain.write_text('graph 1 10 10\nnode "7" 1.5 2 0.7 0.5 7 solid ellipse black lightgrey\nedge "7" "8" 4 1 2 3 4\nstop\n')
            layout.places_of_plain(plain, rows)
            self.assertEqual(rows.read_text(), "vertex,x,y\n7,1.5,2\n")

    def test_a_process_is_measured_by_itself(self):
        run = layout.measured(["true"], 10)
        self.assertEqual(run.code, 0)
        self.assertLess(run.cpu, 1)


class Maps(unittest.TestCase):
    PLACES = {"a": [0.0, 0.0], "b": [2.0, 0.0], "c": [2.0, 1.0], "d": [1.0, 1.0]}

    def network(self):
        ties = [("a", "b", 0), ("b", "a", 1), ("c", "b", 1), ("d", "b", 1)]
        return network.Network("small", ties, self.PLACES, {"a": [3.0], "b": [3.0], "c": [1.0], "d": [3.0]})

    def test_rows_are_by_ties_and_those_without_direction_begin_at_the_better_end(self):
        small = self.network()
        self.assertEqual(small.order, ["b", "a", "c", "d"])
        self.assertEqual(small.ties, [(1, 0, 0), (0, 1, 1), (0, 2, 1), (0, 3, 1)])
        self.assertEqual(list(small.community), [0, 0, 1, 0])
        self.assertEqual(list(small.x), [65_535, 0, 65_535, 32_768])

    def test_the_bytes_are_as_long_as_their_columns(self):
        with tempfile.TemporaryDirectory() as folder:
            given = maps.arguments(["--data", folder])
            self.assertEqual(self.network().write(given, Path(folder)), (4, 4))
            written = Path(folder, "small.map").read_bytes()
            self.assertEqual(written[:4], b"SCMP")
            self.assertEqual(len(written), 64 + 4 * 12 + 4 * 13 + (7 * 4 + 3 * 4) + 3 * 4)

    def test_communities_are_discs_and_what_is_between_them_bridges(self):
        head = self.network().head()
        self.assertEqual([(disc["community"], disc["nodes"], disc["row"]) for disc in head["communities"]], [(0, 3, 0)])
        self.assertEqual(head["bridges"], [{"from": 0, "to": 1, "ties": 1}])

    def test_bars_need_both_sides(self):
        run = {"rest": 66.0, "moving": 40.0, "overview": 40.0, "first": 0.5, "heap": 3.0, "pick": 2.0, "lasso": 9.0, "uploads": 0, "labels": []}
        one = {"graph": "lineages", "own": [run], "bare": [{"rest": 33.0}], "sigma": []}
        said = [row for row in maps.bars([one]) if row[0] == "lineages"]
        self.assertEqual([row[2:] for row in said], [["2.00", "met"]])
        one["sigma"] = [{"rest": 500.0, "first": 1.0}]
        self.assertEqual([row[3] for row in maps.bars([one]) if row[0] == "lineages"], ["met", "**not met**", "met"])


class WhyTable(unittest.TestCase):
    def test_says_whether_each_bar_is_met(self):
        times = {"run_ms": 100.0, "why_ms": 6.0, "worst_ms": 8.0, "ratio": 0.06}
        rows = [{"graph": "pgp", "measure": measure, **times} for measure in ("harmonic", "betweenness")]
        made = why.table({"commit": "c", "jdk": "j", "machine": "m", "rows": rows})
        self.assertIn("| pgp | `harmonic` | 100 | 6 | 8 | 0.060 | 0.05: **not met** |", made)
        self.assertIn("| pgp | `betweenness` | 100 | 6 | 8 | 0.060 | 1.0: met |", made)


if __name__ == "__main__":
    unittest.main()
