// What draws nodes and names on the graphics card. Nothing is drawn by instances: each corner finds its node or tie by its own number in
// textures, which software renderers do more than ten times faster.

export const TEXTURES = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
uniform sampler2D nodes;   // x, y, radius in pixels, how it looks
uniform usampler2D states; // bits: 1 hidden, 2 dimmed, 4 selected, 8 under the pointer, 16 in a closed community
uniform vec3 camera;       // x, y, pixels to a unit
uniform vec2 screen;       // pixels
uniform float growth;      // of radii
const int WIDTH = 2048;
ivec2 place(int at) { return ivec2(at % WIDTH, at / WIDTH); }
vec4 node(int row) { return texelFetch(nodes, place(row), 0); }
uint state(int row) { return texelFetch(states, place(row), 0).r; }
int home(vec4 node) { return int(node.w) >> 9; } // its community's disc, from 1; 0 for none
vec2 pixels(vec2 at) { return (at - camera.xy) * camera.z; }
vec4 clip(vec2 at) { return vec4(at * 2.0 / screen * vec2(1.0, -1.0), 0.0, 1.0); }
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

export const NODE_VERTEX = `${TEXTURES}
uniform usampler2D lives;  // first and last year
uniform ivec2 years;
uniform vec3 colours[9];
out vec2 spot;
flat out vec3 fill;
flat out vec4 look; // radius, shape, blur, opacity
flat out uint marks;
const vec2 CORNERS[6] =
  vec2[](vec2(-1, -1), vec2(1, -1), vec2(1, 1), vec2(-1, -1), vec2(1, 1), vec2(-1, 1));
void main() {
  int row = gl_VertexID / 6;
  vec4 found = node(row);
  marks = state(row);
  int packed = int(found.w);
  // a disc is as large as the place of its community; all others are signs
  float radius = (packed & 7) == 6 ? max(found.z * camera.z, 3.0) : clamp(found.z * growth, 1.2, 40.0);
  float margin = radius + 4.0;
  fill = colours[min(packed >> 3 & 15, 8)];
  uint life = texelFetch(lives, place(row), 0).r;
  bool lived = int(life & 0xffffu) - 32768 <= years.y && int(life >> 16) - 32768 >= years.x;
  float opacity = (marks & 2u) != 0u ? 0.16 : lived || (marks & 12u) != 0u ? 1.0 : 0.3;
  look = vec4(radius, float(packed & 7), float(packed >> 7 & 3), opacity);
  spot = CORNERS[gl_VertexID % 6] * margin;
  bool hidden = (marks & 17u) != 0u;
  gl_Position = hidden ? NOWHERE : clip(pixels(found.xy) + spot);
}`;

export const NODE_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
in vec2 spot;
flat in vec3 fill;
flat in vec4 look;
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
  float soft = 0.75 + look.z * look.x * 0.28; // a wide band has a blurred rim
  float inside = 1.0 - smoothstep(-soft, look.z > 0.0 ? soft * 0.3 : 0.75, rim);
  vec3 shown = fill;
  if (shape == 5) { // several in one: a ring around a core
    float ring = abs(rim + look.x * 0.28);
    shown = mix(paper, fill, smoothstep(look.x * 0.06, look.x * 0.06 + 0.9, ring));
  }
  if (shape == 6) { // a closed community: pale, with a rim
    inside *= 0.16 + 0.64 * (1.0 - smoothstep(0.6, 1.6, abs(rim + 1.0)));
  }
  float line = (marks & 12u) != 0u ? 1.0 - smoothstep(0.9, 1.8, abs(rim - 2.2)) : 0.0;
  shown = mix(shown, accent, line);
  float alpha = max(inside, line) * look.w;
  if (alpha < 0.004) discard;
  colour = vec4(shown * alpha, alpha);
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
