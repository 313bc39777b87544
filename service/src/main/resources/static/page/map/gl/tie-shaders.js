// What draws ties on the graphics card.

import { TEXTURES } from "./shaders.js";

const TIE = `${TEXTURES}
uniform usampler2D ties; // from, to, kind and bend, first and last year
uniform uint kinds;      // bits of the kinds that are shown
uniform ivec2 years;     // shown if they meet
uniform bool known;      // or if they began by the last of them; paler if they ended by then
uniform vec4 strokes[16]; // half a width, part of a period that is drawn, periods to a pixel, where the middle of a double one is
uniform uint arrows;     // bits of the kinds that have one
uniform bool narrowed;   // whether not all kinds and years are shown: then each tie counts by itself
uniform float unit;      // pixels of the device to one of the screen
flat out vec4 pen;
out float along;
out float across;
flat out float strength;
struct Tie { vec2 from; vec2 to; float room; uint kind; int bend; bool seen; };
Tie tie(int at) {
  uvec4 found = texelFetch(ties, place(at), 0);
  int from = int(found.x);
  int to = int(found.y);
  uint kind = found.z & 15u;
  int since = int(found.w & 0xffffu) - 32768;
  int until = int(found.w >> 16) - 32768;
  uint a = state(from);
  uint b = state(to);
  vec4 first = node(from);
  vec4 last = node(to);
  float weight = float(found.z >> 7 & 31u) * 0.25; // of all ties between two discs, as a width
  bool several = weight > 0.0;
  bool seen = ((a | b) & 1u) == 0u
    && (several ? !narrowed : (kinds >> kind & 1u) != 0u && since <= years.y && (known || until >= years.x));
  // from and to those in a closed community it leads from and to their disc
  if ((a & b & 16u) != 0u) seen = seen && narrowed && home(first) != home(last);
  if ((a & 16u) != 0u) first = node(discs + home(first) - 1);
  float room = several ? 0.0 : clamp(last.z * growth, 1.2, 40.0);
  if ((b & 16u) != 0u) {
    last = node(discs + home(last) - 1);
    room = last.z * camera.z;
  }
  uint sides = (a | b) & 96u; // of two that are bridged, only ties from one to the other are lit
  strength = ((a | b) & 2u) != 0u || sides == 32u || sides == 64u ? 0.06 : ((a | b) & 12u) != 0u ? 1.9 : 1.0;
  if (known && !several && until < years.y) strength *= 0.4;
  pen = several ? vec4(weight * unit * 0.5 + 0.25, 1.0, 0.0, 0.0) : strokes[kind];
  return Tie(pixels(first.xy), pixels(last.xy), room, several ? 31u : kind, int(found.z >> 4 & 7u), seen);
}
bool arrow(uint kind) { return kind < 16u && (arrows >> kind & 1u) != 0u; }
vec2 towards(vec2 v) { float l = length(v); return l > 0.0 ? v / l : vec2(1.0, 0.0); }
vec2 middle(Tie t) { // of a bow; several ties of two people bow to both sides
  vec2 way = t.to - t.from;
  float side = float((t.bend + 1) / 2) * (t.bend % 2 == 0 ? -1.0 : 1.0);
  return (t.from + t.to) * 0.5 + vec2(-way.y, way.x) * 0.16 * side;
}
`;

/** A rectangle a tie; of bows {@code STEPS} of them. */
export const TIE_VERTEX = `${TIE}
#ifdef BOWS
uniform usampler2D bows; // which ties are bows
const int STEPS = 8;
#else
const int STEPS = 1;
#endif
const ivec2 CORNERS[4] = ivec2[](ivec2(0, -1), ivec2(1, -1), ivec2(1, 1), ivec2(0, 1));
void main() {
  int quad = skipped + gl_VertexID / 4;
#ifdef BOWS
  Tie t = tie(int(texelFetch(bows, place(quad / STEPS), 0).r));
#else
  Tie t = tie(quad);
#endif
  ivec2 corner = CORNERS[gl_VertexID % 4];
  float part = float(quad % STEPS + corner.x) / float(STEPS);
  float whole = distance(t.from, t.to);
  float shown = arrow(t.kind) ? max(0.0, 1.0 - (t.room + 4.0) / max(whole, 0.001)) : 1.0;
  part *= shown;
  vec2 way = t.to - t.from;
  vec2 here = t.from + way * part;
#ifdef BOWS
  vec2 bow = middle(t);
  here = mix(mix(t.from, bow, part), mix(bow, t.to, part), part);
  way = mix(bow - t.from, t.to - bow, part);
#endif
  vec2 ahead = towards(way);
  along = part * whole;
  across = float(corner.y) * (pen.w + pen.x + 0.5);
  // straight ties that others run beside keep out of their way: their bows are drawn
  bool bow_ = t.bend > 0;
#ifdef BOWS
  bool mine = bow_;
#else
  bool mine = !bow_;
#endif
  gl_Position = t.seen && mine && whole > 1.0 ? clip(here + vec2(-ahead.y, ahead.x) * across) : NOWHERE;
}`;

/** One pixel wide and straight, for as long as something moves. */
export const LINE_VERTEX = `${TIE}
void main() {
  Tie t = tie(gl_VertexID / 2);
  bool last = gl_VertexID % 2 == 1;
  along = last ? distance(t.from, t.to) : 0.0;
  across = pen.w;
  gl_Position = t.seen ? clip(last ? t.to : t.from) : NOWHERE;
}`;

/** Without branches, of which software renderers go both ways. */
export const TIE_FRAGMENT = `#version 300 es
precision highp float;
flat in vec4 pen;
in float along;
in float across;
flat in float strength;
uniform vec3 ink;
uniform float opacity;
out vec4 colour;
void main() {
  float edge = clamp(pen.x + 0.5 - abs(abs(across) - pen.w), 0.0, 1.0);
  float dash = step(fract(along * pen.z), pen.y);
  float alpha = min(1.0, edge * dash * opacity * strength);
  colour = vec4(ink * alpha, alpha);
}`;

export const ARROW_VERTEX = `${TIE}
uniform usampler2D arrowed; // which ties have one
void main() {
  Tie t = tie(int(texelFetch(arrowed, place(gl_VertexID / 3), 0).r));
  vec2 way = t.bend > 0 ? t.to - middle(t) : t.to - t.from;
  vec2 ahead = towards(way);
  vec2 tip = t.to - ahead * (t.room + 1.0);
  int corner = gl_VertexID % 3;
  vec2 side = vec2(-ahead.y, ahead.x) * 3.2 * float(corner - 1);
  vec2 here = corner == 1 ? tip : tip - ahead * 7.0 + side;
  along = 0.0;
  across = 0.0;
  pen = vec4(99.0, 1.0, 0.0, 0.0);
  // none where it would be longer than its tie
  bool room = length(t.to - t.from) > t.room + 12.0;
  gl_Position = t.seen && arrow(t.kind) && room ? clip(here) : NOWHERE;
}`;
