// The least that a page can do: ties as lines of a pixel, nodes as points, no labels, dashes or arrows.
import { colourOf, drawn, given, ready } from "./shared.js";

const { map, degrees, stops } = await given();
const canvas = document.querySelector("canvas");
canvas.width = innerWidth;
canvas.height = innerHeight;
const gl = canvas.getContext("webgl2", { antialias: false, alpha: false });
const side = Math.max(map.box[2] - map.box[0], map.box[3] - map.box[1]) || 1;
const across = (map.box[2] - map.box[0]) / side;
const down = (map.box[3] - map.box[1]) / side;
const place = (row) => [(map.x[row] / 65535) * across, (map.y[row] / 65535) * down];
const rgb = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

function programOf(vertex, fragment) {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\n${source}`);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

const VIEW = "uniform vec4 view; vec4 seen(vec2 at) { return vec4((at - view.xy) * view.zw, 0, 1); }";
const lines = programOf(`in vec2 at; ${VIEW} void main() { gl_Position = seen(at); }`, "out vec4 c; void main() { c = vec4(.35, .4, .5, .4); }");
const points = programOf(
  `in vec2 at; in vec4 look; out vec3 colour; ${VIEW} void main() { colour = look.rgb; gl_PointSize = look.a; gl_Position = seen(at); }`,
  "in vec3 colour; out vec4 c; void main() { vec2 p = gl_PointCoord - .5; if (dot(p, p) > .25) discard; c = vec4(colour, 1); }",
);

function drawingOf(program, columns, count, mode) {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  for (const [name, width, values] of columns) {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    const at = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, width, gl.FLOAT, false, 0, 0);
  }
  return (view) => {
    gl.useProgram(program);
    gl.uniform4fv(gl.getUniformLocation(program, "view"), view);
    gl.bindVertexArray(array);
    gl.drawArrays(mode, 0, count);
  };
}

const rows = Array.from({ length: map.nodes }, (_, row) => row);
const drawTies = drawingOf(lines, [["at", 2, new Float32Array([...map.from.keys()].flatMap((tie) => [...place(map.from[tie]), ...place(map.to[tie])]))]], 2 * map.ties, gl.LINES);
const drawNodes = drawingOf(points, [
  ["at", 2, new Float32Array(rows.flatMap(place))],
  ["look", 4, new Float32Array(rows.flatMap((row) => [...rgb(colourOf(map.community[row])), 3 + Math.min(18, 1.1 * Math.sqrt(degrees[row]))]))],
], map.nodes, gl.POINTS);

function frame({ x, y, seen }) {
  gl.viewport(0, 0, canvas.width, canvas.height);
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
  const scale = Math.min((canvas.width - 48) / across, (canvas.height - 48) / down) / seen;
  const view = [x * across, y * down, (2 * scale) / canvas.width, (-2 * scale) / canvas.height];
  drawTies(view);
  drawNodes(view);
}

frame({ x: 0.5, y: 0.5, seen: 1 });
ready(stops, frame, () => drawn(gl));
