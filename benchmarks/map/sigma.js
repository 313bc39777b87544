// sigma.js with graphology, as its users would set it up: labels, arrows on directed ties.
import { colourOf, drawn, given, ready } from "./shared.js";

const { map, head, names, stops, degrees } = await given();
const graph = new graphology.MultiDirectedGraph();
const side = Math.max(map.box[2] - map.box[0], map.box[3] - map.box[1]) || 1;
for (let row = 0; row < map.nodes; row++) {
  graph.addNode(row, {
    x: ((map.x[row] / 65535) * (map.box[2] - map.box[0])) / side,
    y: (-(map.y[row] / 65535) * (map.box[3] - map.box[1])) / side,
    size: 1.5 + Math.min(9, 0.55 * Math.sqrt(degrees[row])), color: colourOf(map.community[row]), label: names[row],
  });
}
for (let tie = 0; tie < map.ties; tie++) {
  const type = head.kinds[map.tieKind[tie]] === "master_of" ? "arrow" : "line";
  graph.addDirectedEdgeWithKey(tie, map.from[tie], map.to[tie], { size: 0.6, color: "#5b7083", type });
}
const sigma = new Sigma(graph, document.querySelector("main"), { labelDensity: 1 });
const finish = () => Object.entries(sigma.webGLContexts).forEach(([layer, gl]) => layer === "hoverNodes" || drawn(gl));
const frame = ({ x, y, seen }) => sigma.getCamera().setState({ x, y: 1 - y, ratio: seen, angle: 0 });
ready(stops, frame, finish);
