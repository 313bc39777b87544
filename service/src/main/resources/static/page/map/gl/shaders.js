// What draws nodes and names on the graphics card. Nothing is drawn by instances: each corner finds its node or tie by its own number in
// textures, which software renderers do more than ten times faster.

export const TEXTURES = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
uniform sampler2D nodes;   // x, y, radius in pixels, how it looks
uniform usampler2D states; // bits: 1 hidden, 2 dimmed, 4 selected, 8 under the pointer, 16 in a closed community, 32 and 64 on one side
uniform vec3 camera;       // x, y, pixels to a unit
uniform vec2 screen;       // pixels
uniform float growth;      // of radii
uniform int skipped;       // how many rectangles there are before those that are counted
const int WIDTH = 2048;
ivec2 place(int at) { return ivec2(at % WIDTH, at / WIDTH); }
vec4 node(int row) { return texelFetch(nodes, place(row), 0); }
uint state(int row) { return texelFetch(states, place(row), 0).r; }
uniform int discs;         // row of the first disc
int disc(vec4 node) { return int(node.w) >> 9; } // of the smallest community it is in, from 1; 0 for none. Of a disc: which is seen
int home(vec4 node) { return disc(texelFetch(nodes, place(discs + disc(node) - 1), 0)); } // what is seen in its place
vec2 pixels(vec2 at) { return (at - camera.xy) * camera.z; }
vec4 clip(vec2 at) { return vec4(at * 2.0 / screen * vec2(1.0, -1.0), 0.0, 1.0); }
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

export const NODE_VERTEX = `${TEXTURES}
uniform usampler2D lives;  // first and last year
uniform ivec2 years;
uniform bool known; // shown are all who began by the last year
uniform vec3 colours[9];
out vec2 spot;
flat out vec3 fill;
flat out vec3 look; // radius, shape, opacity
flat out vec2 edge; // how far outside of the rim it ends, and how steep
flat out uint marks;
const vec2 CORNERS[4] = vec2[](vec2(-1, -1), vec2(1, -1), vec2(1, 1), vec2(-1, 1));
void main() {
  int row = skipped + gl_VertexID / 4;
  vec4 found = node(row);
  marks = state(row);
  int packed = int(found.w);
  int shape = packed & 7;
  float radius = clamp(found.z * growth, 1.2, 40.0);
  fill = colours[min(packed >> 3 & 15, 8)];
  uint life = texelFetch(lives, place(row), 0).r;
  bool begun = int(life & 0xffffu) - 32768 <= years.y;
  bool lived = begun && int(life >> 16) - 32768 >= (known ? years.y : years.x);
  float opacity = (marks & 2u) != 0u ? 0.16 : lived || (marks & 12u) != 0u ? 1.0 : known ? 0.6 : 0.3;
  look = vec3(radius, float(shape), opacity);
  // a wide band has a blurred rim
  float blur = float(packed >> 7 & 3) * radius * 0.28;
  edge.x = blur > 0.0 ? 0.3 * (0.75 + blur) : 0.5;
  edge.y = 1.0 / (edge.x + (blur > 0.0 ? 0.75 + blur : 0.5));
  // the corners of some signs stand out; around those that are marked there is a ring
  float reach = radius * (shape == 2 || shape == 4 ? 1.26 : 1.0) + ((marks & 12u) != 0u ? 4.0 : edge.x);
  spot = CORNERS[gl_VertexID % 4] * reach;
  bool hidden = (marks & 17u) != 0u || (known && !begun && (marks & 12u) == 0u);
  gl_Position = hidden ? NOWHERE : clip(pixels(found.xy) + spot);
}`;

export const NODE_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
in vec2 spot;
flat in vec3 fill;
flat in vec3 look;
flat in vec2 edge;
flat in uint marks;
uniform vec3 paper;
uniform vec3 accent;
out vec4 colour;
float outside(vec2 p, int shape) { // distance from the rim, in pixels; the shapes cover about the same area
  float r = look.x;
  vec2 q = abs(p);
  if (shape == 1) return max(q.x, q.y) - 0.89 * r;
  if (shape == 2) return (q.x + q.y - 1.25 * r) * 0.7071;
  if (shape == 3) return max(q.x * 0.866 + q.y * 0.5, q.y) - 0.95 * r;
  if (shape == 4) return max(q.x * 0.866 - p.y * 0.5, p.y) - 0.62 * r;
  return length(p) - r;
}
void main() {
  int shape = int(look.y);
  float rim = outside(spot, shape);
  float inside = clamp((edge.x - rim) * edge.y, 0.0, 1.0);
  vec3 shown = fill;
  if (shape == 5) { // several in one: a ring around a core
    float ring = abs(rim + look.x * 0.28);
    shown = mix(paper, fill, smoothstep(look.x * 0.06, look.x * 0.06 + 0.9, ring));
  }
  float line = (marks & 12u) != 0u ? 1.0 - smoothstep(0.9, 1.8, abs(rim - 2.2)) : 0.0;
  shown = mix(shown, accent, line);
  float alpha = max(inside, line) * look.z;
  colour = vec4(shown * alpha, alpha);
}`;

/** Closed communities, pale with a rim, as octagons: they cover much of the screen, so that each pixel costs no more than it must. */
export const DISC_VERTEX = `${TEXTURES}
uniform vec3 colours[9];
uniform vec3 accent;
out vec2 spot;
flat out float radius;
flat out vec4 fill; // of the rim
flat out vec4 ring; // around those that are marked
const float T = 0.41421356;
const vec2 CORNERS[12] = vec2[](
  vec2(-T, -1), vec2(T, -1), vec2(T, 1), vec2(-T, 1),
  vec2(-1, -T), vec2(-T, -1), vec2(-T, 1), vec2(-1, T),
  vec2(1, -T), vec2(T, -1), vec2(T, 1), vec2(1, T));
void main() {
  int corner = 4 * skipped + gl_VertexID;
  int row = corner / 12;
  vec4 found = node(row);
  uint marks = state(row);
  bool marked = (marks & 12u) != 0u;
  float opacity = (marks & 2u) != 0u ? 0.16 : 1.0;
  radius = max(found.z * camera.z, 3.0);
  fill = vec4(colours[min(int(found.w) >> 3 & 15, 8)], 1.0) * (0.8 * opacity);
  ring = marked ? vec4(accent, 1.0) * opacity : vec4(0.0);
  spot = CORNERS[corner % 12] * (radius + (marked ? 4.0 : 0.5));
  gl_Position = (marks & 17u) != 0u ? NOWHERE : clip(pixels(found.xy) + spot);
}`;

export const DISC_FRAGMENT = `#version 300 es
precision highp float;
in vec2 spot;
flat in float radius;
flat in vec4 fill;
flat in vec4 ring;
out vec4 colour;
void main() {
  float rim = length(spot) - radius;
  float inside = clamp(0.5 - rim, 0.0, 1.0) * (0.2 + 0.8 * clamp(1.6 - abs(rim + 1.0), 0.0, 1.0));
  colour = fill * inside + ring * clamp(1.95 - abs(rim - 2.2), 0.0, 1.0);
}`;

/** Rectangles of an atlas of texts. */
export const LABEL_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec4 box;   // left, top, width, height in pixels of the screen, from its middle
layout(location = 1) in vec4 piece; // the same of the atlas, 0 to 1
layout(location = 2) in float strong;
uniform vec2 screen;
out vec2 at;
out float strength;
const vec2 CORNERS[6] = vec2[](vec2(0, 0), vec2(1, 0), vec2(1, 1), vec2(0, 0), vec2(1, 1), vec2(0, 1));
void main() {
  vec2 corner = CORNERS[gl_VertexID % 6];
  at = piece.xy + corner * piece.zw;
  strength = strong;
  gl_Position = vec4((box.xy + corner * box.zw) * 2.0 / screen * vec2(1.0, -1.0), 0.0, 1.0);
}`;

export const LABEL_FRAGMENT = `#version 300 es
precision highp float;
in vec2 at;
in float strength;
uniform sampler2D atlas;
out vec4 colour;
void main() { colour = texture(atlas, at) * strength; }`;
