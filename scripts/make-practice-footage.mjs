/**
 * Paints and scores the practice studio's footage: six scenes in three shapes, six chords and a silence, under
 * resources/practice. A maintainer runs it, with ffmpeg on PATH; the application only ever reads what it wrote.
 *
 *   node scripts/make-practice-footage.mjs                                  everything
 *   node scripts/make-practice-footage.mjs --still SCENE SHAPE SECOND FILE  one frame, to look at
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
/** @typedef {readonly [number, number, number]} Colour display-referred, 0..1 and beyond (the shoulder rolls it off) */
/** @typedef {(t: number, out: Float32Array) => void} Painter fills width × height × 3 for the moment t, in seconds */
/** @typedef {{ readonly name: string, readonly crf: number, readonly ink: Colour, readonly chord: readonly number[], readonly paint: (w: number, h: number) => Painter }} Scene */

const FOLDER = fileURLToPath(new URL('../resources/practice/', import.meta.url));
const FPS = 24, SECONDS = 15, RATE = 48_000, AAC_FRAME = 1024;
/** Sides exactly in the ratio, and even. @type {readonly { readonly name: string, readonly w: number, readonly h: number }[]} */
const SHAPES = [{ name: '16x9', w: 864, h: 486 }, { name: '9x16', w: 432, h: 768 }, { name: '1x1', w: 512, h: 512 }];

const clamp = (/** @type {number} */ v) => (v < 0 ? 0 : v > 1 ? 1 : v);
const ease = (/** @type {number} */ x) => x * x * (3 - 2 * x);
const smooth = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ v) => ease(clamp((v - a) / (b - a)));
const lerp = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ k) => a + (b - a) * k;
/** @type {(a: Colour, b: Colour, k: number) => Colour} */
const blend = (a, b, k) => [lerp(a[0], b[0], k), lerp(a[1], b[1], k), lerp(a[2], b[2], k)];
/** A colour between stops `[position, colour]`, eased. @type {(stops: readonly (readonly [number, Colour])[], v: number) => Colour} */
const ramp = (stops, v) => {
  const i = Math.max(1, stops.findIndex(([place], n) => n > 0 && (v < place || n === stops.length - 1)));
  const [from, a] = pick(stops, i - 1), [to, b] = pick(stops, i);
  return blend(a, b, smooth(from, to, v));
};
/** A seeded sequence in 0..1 (a 32-bit mix), so that the footage is the same on every run. */
const dice = (/** @type {number} */ seed) => {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const a = Math.imul(state ^ (state >>> 16), 0x21f0aaad), b = Math.imul(a ^ (a >>> 15), 0x735a2d97);
    return ((b ^ (b >>> 15)) >>> 0) / 2 ** 32;
  };
};
/** Reads a sample; the indexes here are arithmetic, so outside is black rather than an error. */
const at = (/** @type {ArrayLike<number>} */ list, /** @type {number} */ i) => list[i] ?? 0;
/** Adds to a sample. @type {(list: Float32Array, i: number, v: number) => void} */
const add = (list, i, v) => { list[i] = at(list, i) + v; };
/** Visits a picture row by row. @type {(w: number, h: number, visit: (x: number, y: number, p: number) => void) => void} */
const pixels = (w, h, visit) => { for (let y = 0, p = 0; y < h; y += 1) for (let x = 0; x < w; x += 1, p += 1) visit(x, y, p); };
/** Picks from a list that isn't empty, round and round. @type {<T>(list: readonly T[], i: number) => T} */
const pick = (list, i) => {
  const found = list[i % list.length];
  if (found === undefined) throw new RangeError(`No item ${i} in a list of ${list.length}.`);
  return found;
};
const TILE = 512;
/** A seamless cloud of octaves, stretched to 0..1. @type {(seed: number, cells: number, octaves: number) => Float32Array} */
const cloud = (seed, cells, octaves) => {
  const out = new Float32Array(TILE * TILE), roll = dice(seed);
  for (let o = 0, n = cells, gain = 1; o < octaves; o += 1, n *= 2, gain *= 0.5) {
    const grid = Float32Array.from({ length: n * n }, roll);
    pixels(TILE, TILE, (x, y, p) => {
      const gx = (x * n) / TILE, gy = (y * n) / TILE, i = Math.floor(gx), j = Math.floor(gy), u = ease(gx - i), v = ease(gy - j), k = (i + 1) % n, r0 = j * n, r1 = ((j + 1) % n) * n;
      add(out, p, gain * lerp(lerp(at(grid, r0 + i), at(grid, r0 + k), u), lerp(at(grid, r1 + i), at(grid, r1 + k), u), v));
    });
  }
  const low = out.reduce((a, b) => Math.min(a, b)), high = out.reduce((a, b) => Math.max(a, b));
  return out.map((v) => (v - low) / (high - low));
};
/** Reads a seamless square (side `n`), u and v in tiles. */
const tap = (/** @type {Float32Array} */ tile, /** @type {number} */ u, /** @type {number} */ v, n = TILE) => {
  const x = (u - Math.floor(u)) * n, y = (v - Math.floor(v)) * n, i = x | 0, j = y | 0;
  const a = (j % n) * n, b = ((j + 1) % n) * n, k = i % n, l = (i + 1) % n;
  return lerp(lerp(at(tile, a + k), at(tile, a + l), x - i), lerp(at(tile, b + k), at(tile, b + l), x - i), y - j);
};

/** Adds a round light; `edge` 1 is a soft star, towards 0 a hard lens disc with a brighter rim. */
const glow = (/** @type {Float32Array} */ out, /** @type {number} */ w, /** @type {number} */ h, /** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ r, /** @type {Colour} */ c, /** @type {number} */ gain, edge = 1) => {
  const x1 = Math.min(w - 1, Math.ceil(x + r)), y1 = Math.min(h - 1, Math.ceil(y + r));
  for (let j = Math.max(0, Math.floor(y - r)); j <= y1; j += 1) for (let i = Math.max(0, Math.floor(x - r)); i <= x1; i += 1) {
    const d = Math.hypot(i - x, j - y) / r;
    if (d >= 1) continue;
    const p = (j * w + i) * 3, k = gain * (edge === 1 ? (1 - d * d) ** 3 : smooth(1, 1 - edge, d) * (0.72 + 0.4 * d ** 6));
    for (let n = 0; n < 3; n += 1) add(out, p + n, at(c, n) * k);
  }
};
/** One channel of a picture between its pixels. @type {(from: Float32Array, w: number, x: number, y: number, n: number) => number} */
const between = (from, w, x, y, n) => {
  const i = x | 0, j = y | 0, a = (j * w + i) * 3 + n, b = a + w * 3, u = x - i;
  return lerp(lerp(at(from, a), at(from, a + 3), u), lerp(at(from, b), at(from, b + 3), u), y - j);
};
/** Paints at half size by `half`, then doubles smoothly: soft things need no more. @type {(w: number, h: number, half: (w: number, h: number) => Painter) => Painter} */
const doubled = (w, h, half) => {
  const w2 = w / 2, h2 = h / 2, small = new Float32Array(w2 * h2 * 3), paint = half(w2, h2);
  return (t, out) => {
    paint(t, small);
    pixels(w, h, (x, y, p) => {
      const gx = Math.min(w2 - 1.001, Math.max(0, (x - 0.5) / 2)), gy = Math.min(h2 - 1.001, Math.max(0, (y - 0.5) / 2));
      for (let n = 0; n < 3; n += 1) out[p * 3 + n] = between(small, w2, gx, gy, n);
    });
  };
};
/** @type {(out: Float32Array, p: number, c: Colour) => void} */
const put = (out, p, c) => { out[p] = c[0]; out[p + 1] = c[1]; out[p + 2] = c[2]; };

/** Our own thin letters: strokes in a box four wide and six high. @type {Readonly<Record<string, readonly (readonly number[])[]>>} */
const GLYPHS = {
  P: [[0, 6, 0, 0, 2.7, 0, 4, 0.9, 4, 2.3, 2.7, 3.2, 0, 3.2]], R: [[0, 6, 0, 0, 2.7, 0, 4, 0.9, 4, 2.3, 2.7, 3.2, 0, 3.2], [2.2, 3.2, 4.1, 6]],
  A: [[-0.2, 6, 2, 0, 4.2, 6], [0.7, 4, 3.3, 4]], C: [[4, 1.2, 3, 0.1, 1.4, 0.1, 0, 1.6, 0, 4.4, 1.4, 5.9, 3, 5.9, 4, 4.8]], T: [[-0.1, 0, 4.1, 0], [2, 0, 2, 6]],
  I: [[2, 0, 2, 6]], E: [[3.8, 0, 0, 0, 0, 6, 3.8, 6], [0, 2.9, 3.3, 2.9]], 0: [[1.3, 0, 2.7, 0, 4, 1.4, 4, 4.6, 2.7, 6, 1.3, 6, 0, 4.6, 0, 1.4, 1.3, 0]],
  1: [[0.7, 1.2, 2.3, 0, 2.3, 6]], 2: [[0, 1.3, 1.2, 0, 2.8, 0, 4, 1.2, 4, 2.2, 0, 6, 4, 6]], 3: [[0, 0, 4, 0, 1.8, 2.4, 3, 2.5, 4, 3.5, 4, 4.8, 2.8, 6, 1.2, 6, 0, 5]],
  4: [[3, 6, 3, 0, 0, 4.2, 4.2, 4.2]], 5: [[3.8, 0, 0.5, 0, 0.2, 2.7, 2.6, 2.4, 4, 3.5, 4, 4.8, 2.8, 6, 1.2, 6, 0, 5.1]], 6: [[3.4, 0, 1.6, 0.8, 0.2, 3, 0, 4.6, 1.2, 6, 2.8, 6, 4, 4.8, 4, 3.6, 2.8, 2.5, 1.4, 2.5, 0.1, 3.8]],
  7: [[0, 0, 4, 0, 1.4, 6]], 8: [[1.3, 2.8, 0.3, 1.9, 0.3, 0.9, 1.3, 0, 2.7, 0, 3.7, 0.9, 3.7, 1.9, 2.7, 2.8, 1.3, 2.8, 0, 3.9, 0, 5, 1.2, 6, 2.8, 6, 4, 5, 4, 3.9, 2.7, 2.8]],
  9: [[0.6, 6, 2.4, 5.2, 3.8, 3, 4, 1.4, 2.8, 0, 1.2, 0, 0, 1.2, 0, 2.4, 1.2, 3.5, 2.6, 3.5, 3.9, 2.2]],
};
/** Draws `text` from (x, y), letters `size` pixels high, over `out` (bytes). @type {(out: Uint8Array, w: number, text: string, x: number, y: number, size: number, ink: Colour, strength: number) => void} */
const letter = (out, w, text, x, y, size, ink, strength) => {
  const unit = size / 6;
  Array.from(text).forEach((sign, place) => {
    const left = x + place * 6.6 * unit;
    for (let j = -3; j < size + 3; j += 1) for (let i = -3; i < 4 * unit + 3; i += 1) {
      let nearest = 9;
      for (const line of GLYPHS[sign] ?? []) for (let s = 0; s + 3 < line.length; s += 2) {
        const ax = at(line, s) * unit, ay = at(line, s + 1) * unit, dx = at(line, s + 2) * unit - ax, dy = at(line, s + 3) * unit - ay;
        const k = clamp(((i - ax) * dx + (j - ay) * dy) / (dx * dx + dy * dy));
        nearest = Math.min(nearest, Math.hypot(i - ax - k * dx, j - ay - k * dy));
      }
      const cover = strength * clamp(1.25 - nearest), p = ((Math.round(y) + j) * w + Math.round(left) + i) * 3;
      for (let n = 0; n < 3; n += 1) out[p + n] = lerp(at(out, p + n), at(ink, n) * 255, cover);
    }
  });
};

/** Dawn: a sun climbs out of five ridges with mist between them, the camera gliding sideways. @type {Scene['paint']} */
const dawn = (w, h) => {
  const n = cloud(11, 4, 6), S = Math.min(w, h), tall = h / S, tops = new Float32Array(5);
  const base = [0.0, 0.07, 0.15, 0.24, 0.33], swing = [0.1, 0.13, 0.16, 0.2, 0.24], pitch = [0.2, 0.18, 0.15, 0.13, 0.1], speed = [0.0012, 0.0022, 0.004, 0.007, 0.012];
  const rock = /** @type {readonly Colour[]} */ ([[0.83, 0.47, 0.4], [0.66, 0.34, 0.35], [0.45, 0.23, 0.31], [0.27, 0.14, 0.24], [0.1, 0.06, 0.13]]);
  return (t, out) => {
    const sunX = 0.17, sunY = -0.04 - 0.0115 * t, lift = 0.92 + 0.008 * t;
    for (let x = 0; x < w; x += 1) {
      const sx = (x - w / 2) / S;
      for (let i = 0; i < 5; i += 1) tops[i] = at(base, i) * tall - at(swing, i) * 2 * (tap(n, sx * at(pitch, i) + i * 0.27 + t * at(speed, i), i * 0.19 + 0.03) - 0.42);
      for (let y = 0; y < h; y += 1) {
        const sy = (y - 0.6 * h) / S, d = Math.hypot(sx - sunX, sy - sunY), halo = 0.34 * Math.exp(-d * 3.4) + 0.5 * Math.exp(-d * 13);
        const streak = smooth(0.44, 0.8, tap(n, sx * 0.16 + t * 0.0018, sy * 0.9 + 0.4)) * smooth(0.05, -0.2, sy) * (0.5 + 0.5 * smooth(0.9, 0.1, d));
        const air = ramp([[-0.62, [0.2, 0.25, 0.46]], [-0.36, [0.56, 0.4, 0.53]], [-0.16, [0.93, 0.56, 0.45]], [0.04, [1, 0.78, 0.52]]], sy / tall ** 0.7);
        let veil = 1, c = blend(blend(air, [1, 0.74, 0.6], 0.55 * streak), [1.05, 0.98, 0.86], smooth(0.0775, 0.0735, d));
        for (let i = 0; i < 5; i += 1) {
          const under = (sy - at(tops, i)) * S;
          if (under <= -1) continue;
          const mist = smooth(0, 1, under / S / (0.16 * tall)) * (0.86 - 0.15 * i) * (0.62 + 0.6 * tap(n, sx * 0.3 - t * 0.006 * (i + 1), i * 0.37 + sy * 0.5));
          c = blend(c, blend(pick(rock, i), blend([1, 0.71, 0.5], [0.52, 0.26, 0.36], i / 4.6), clamp(mist)), clamp(under + 0.5));
          veil = 0.75 - i * 0.17;
        }
        const g = halo * Math.max(0, veil);
        put(out, (y * w + x) * 3, [(c[0] + g) * lift, (c[1] + g * 0.72) * lift, (c[2] + g * 0.4) * lift]);
      }
    }
  };
};
/** Rain: a city out of focus behind a wet pane, drops that hold it upside down, a few of them running. @type {Scene['paint']} */
const rain = (w, h) => {
  const roll = dice(5), S = Math.min(w, h), n = cloud(23, 4, 3), w2 = w / 2, h2 = h / 2, back = new Float32Array(w2 * h2 * 3);
  const lamps = /** @type {readonly Colour[]} */ ([[1, 0.6, 0.22], [1, 0.42, 0.2], [0.25, 0.62, 1], [0.2, 0.85, 0.9], [1, 0.3, 0.45], [1, 0.82, 0.55]]);
  const discs = Array.from({ length: 64 }, () => { const z = roll(); return { x: roll(), y: 0.5 + (roll() - 0.5) * (0.35 + 0.75 * z), r: 0.03 + 0.1 * z * z, v: 0.0015 + 0.006 * z, c: pick(lamps, Math.floor(roll() ** 1.3 * 6)), g: (0.95 - 0.5 * z) * (0.45 + 0.8 * roll()), f: roll() * 7 }; });
  const beads = Array.from({ length: 130 }, () => ({ x: roll() * w, y: roll() * h, r: S * (0.005 + 0.024 * roll() ** 3) }));
  const runs = Array.from({ length: 9 }, (_, i) => ({ x: (i + 0.2 + 0.6 * roll()) / 9 * w, y: roll() * 1.3, v: 0.035 + 0.06 * roll(), r: S * (0.017 + 0.009 * roll()), f: roll() * 7 }));
  const city = /** @type {Painter} */ ((t, out) => {
    for (let y = 0; y < h2; y += 1) {
      const c = ramp([[0, [0.02, 0.045, 0.11]], [0.5, [0.07, 0.16, 0.3]], [1, [0.02, 0.05, 0.12]]], y / h2);
      for (let x = 0; x < w2; x += 1) { const k = 0.7 + 0.6 * tap(n, x / w2 * 0.4 + t * 0.004, y / h2 * 0.4); put(out, (y * w2 + x) * 3, [c[0] * k, c[1] * k, c[2] * k]); }
    }
    for (const d of discs) glow(out, w2, h2, ((d.x + d.v * t) % 1) * (w2 + S * 0.3) - S * 0.15, d.y * h2, d.r * S * 0.62, d.c, d.g * (0.86 + 0.14 * Math.sin(t * 0.9 + d.f)), 0.16);
  });
  const wide = doubled(w, h, () => (t, small) => { city(t, back); small.set(back); });
  /** A lens of water: shows the far side mirrored, dark above, a glint below. @type {(out: Float32Array, x: number, y: number, r: number, long: number) => void} */
  const lens = (out, cx, cy, r, long) => {
    for (let y = Math.max(0, Math.floor(cy - r * long)); y <= Math.min(h - 1, cy + r * long); y += 1) for (let x = Math.max(0, Math.floor(cx - r)); x <= Math.min(w - 1, cx + r); x += 1) {
      const narrow = 1 + 0.35 * Math.max(0, (cy - y) / (r * long)), u = (x - cx) / r * narrow, v = (y - cy) / (r * long), l = Math.hypot(u, v);
      if (l >= 1) continue;
      const reach = S * 0.16 * (0.5 + l * l), i = Math.min(w2 - 1.001, Math.max(0, (cx - u * reach) / 2)), j = Math.min(h2 - 1.001, Math.max(0, (cy - v * reach * 1.2) / 2));
      const cover = smooth(1, 1 - 1.6 / r, l), shade = (1.25 - 0.75 * l ** 3) * (0.85 + 0.35 * v), glint = 0.5 * Math.exp(-((u + 0.3) ** 2 + (v + 0.38) ** 2) * 26) + 0.13 * smooth(0.45, 0.95, v * l);
      const p = (y * w + x) * 3;
      for (let m = 0; m < 3; m += 1) out[p + m] = lerp(at(out, p + m), between(back, w2, i, j, m) * shade * 1.15 + glint * (0.7 + 0.15 * m), cover);
    }
  };
  return (t, out) => {
    wide(t, out);
    for (const b of beads) lens(out, b.x, b.y, b.r, 1.12);
    for (const d of runs) {
      const along = ((d.y + d.v * t + 0.02 * Math.sin(t * 1.3 + d.f)) % 1.3) - 0.15, x = d.x + S * 0.006 * Math.sin(along * 16 + d.f), y = along * h;
      for (let s = 9; s > 0; s -= 1) lens(out, d.x + S * 0.006 * Math.sin((along - s * 0.022) * 16 + d.f), y - s * 0.022 * h - d.r, d.r * (0.36 - 0.022 * s) + 0.8, 1.9);
      lens(out, x, y, d.r, 1.35);
    }
  };
};
/** Lagoon: light traced through waves on to the sand, and on to the surface seen from below. @type {Scene['paint']} */
const lagoon = (w, h) => doubled(w, h, (w2, h2) => {
  const N = 256, G = 128, R = 512, roll = dice(9), n = cloud(31, 4, 5), S = Math.min(w2, h2), tall = h2 / S;
  const waves = Array.from({ length: 16 }, () => { const a = roll() * 7, k = 1 + Math.floor(roll() * 5); const i = Math.round(k * Math.cos(a)), j = Math.round(k * Math.sin(a)), f = Math.hypot(i, j) || 1; return { i, j, f, p: roll() * 7, a: 0.0125 / f ** 0.6 }; });
  const leanX = new Float32Array(G * G), leanY = new Float32Array(G * G), net = new Float32Array(N * N), soft = new Float32Array(N * N);
  const trace = (/** @type {number} */ t) => {
    pixels(G, G, (x, y, p) => {
      let a = 0, b = 0;
      for (const m of waves) { const s = m.a * Math.sin(6.28318 * (m.i * x + m.j * y) / G + m.p + t * 0.95 * Math.sqrt(m.f)); a += s * m.i / m.f; b += s * m.j / m.f; }
      leanX[p] = a; leanY[p] = b;
    });
    net.fill(0);
    pixels(R, R, (x, y) => {
      const u = ((x / R + tap(leanX, x / R, y / R, G) + 1) % 1) * N, v = ((y / R + tap(leanY, x / R, y / R, G) + 1) % 1) * N, i = u | 0, j = v | 0, k = (i + 1) % N, l = (j + 1) % N, fx = u - i, fy = v - j;
      add(net, j * N + i, (1 - fx) * (1 - fy)); add(net, j * N + k, fx * (1 - fy)); add(net, l * N + i, (1 - fx) * fy); add(net, l * N + k, fx * fy);
    });
    pixels(N, N, (x, y, p) => {
      let s = 0;
      for (let j = -1; j < 2; j += 1) for (let i = -1; i < 2; i += 1) s += at(net, ((y + j + N) % N) * N + ((x + i + N) % N)) * (2 - Math.abs(i)) * (2 - Math.abs(j));
      soft[p] = s / 64;
    });
  };
  return (t, out) => {
    trace(t + 3);
    for (let y = 0; y < h2; y += 1) {
      const sy = (y - 0.42 * h2) / S / tall, floor = sy > 0, z = (floor ? 0.34 : 0.3) / (Math.abs(sy) + 0.02), fog = Math.exp(-(z - 0.6) * (floor ? 0.36 : 0.3));
      for (let x = 0; x < w2; x += 1) {
        const sx = (x - w2 / 2) / S, u = sx * z * 0.8 / tall ** 0.5, v = z * 1.05 + t * 0.02;
        const web = tap(soft, u + (floor ? 0 : 0.4), v, N), light = Math.max(0, web - 0.45) * (floor ? 1 : 0.7);
        const far = blend([0.04, 0.45, 0.6], [0.3, 0.8, 0.84], smooth(0.3, -0.4, sy) * 0.7 + 0.3 * Math.exp(-4 * (sx - 0.25) ** 2));
        const sand = 0.75 + 0.5 * tap(n, u * 0.7, v * 0.7), near = floor ? /** @type {Colour} */ ([0.16 * sand + 0.36 * light, 0.46 * sand + 0.38 * light, 0.48 * sand + 0.3 * light]) : /** @type {Colour} */ ([0.16 + 0.3 * light, 0.66 + 0.2 * light, 0.76 + 0.15 * light]);
        const c = blend(far, near, clamp(fog)), ray = (sx - 0.32) / (sy + 1.15), beam = smooth(0.42, 0.85, tap(n, ray * 0.55 + t * 0.003, t * 0.012)) * smooth(0.75, -0.4, sy);
        put(out, (y * w2 + x) * 3, [c[0] + 0.2 * beam, c[1] + 0.21 * beam, c[2] + 0.17 * beam]);
      }
    }
  };
});
/** Night: the sky turns about its pole over a line of pines, with the Milky Way across it. @type {Scene['paint']} */
const night = (w, h) => {
  const roll = dice(77), n = cloud(41, 4, 6), S = Math.min(w, h), poleX = w * 0.34, poleY = h * 0.52, spread = Math.hypot(w, h) * 0.8;
  const stars = Array.from({ length: Math.round(1000 * spread * spread / (960 * 540)) }, () => { const b = roll() ** 5, warm = roll(); return { r: Math.sqrt(roll()) * spread, a: roll() * 6.2832, b: 0.22 + 0.9 * b, s: 1.4 + 1.9 * b, c: /** @type {Colour} */ ([0.75 + 0.3 * warm, 0.82, 1.1 - 0.3 * warm]) }; });
  const sky = doubled(w, h, (w2, h2) => (t, out) => {
    const turn = 0.62 - t * 0.011, co = Math.cos(turn), si = Math.sin(turn);
    pixels(w2, h2, (x, y, p) => {
      const dx = (x * 2 - poleX) / S, dy = (y * 2 - poleY) / S, u = dx * co - dy * si, v = dx * si + dy * co, low = y / h2;
      const warp = tap(n, u * 0.22, v * 0.22) - 0.5, across = u - 0.42 + 0.3 * warp, band = Math.exp(-(across ** 2) * 20) + 0.8 * Math.exp(-(across ** 2) * 130), dust = smooth(0.4, 0.62, tap(n, u * 0.62 + 0.3, v * 0.62)) * Math.exp(-((across - 0.03) ** 2) * 70), wisp = 0.45 + 0.9 * tap(n, u * 0.36 + 0.6, v * 0.36 + 0.1);
      const c = ramp([[0, [0.075, 0.05, 0.2]], [0.55, [0.15, 0.09, 0.34]], [0.85, [0.4, 0.17, 0.46]], [1, [0.62, 0.27, 0.46]]], low), m = band * wisp * (1 - 0.72 * dust);
      put(out, p * 3, [c[0] + 0.33 * m, c[1] + 0.21 * m, c[2] + 0.36 * m]);
    });
  });
  const pines = Array.from({ length: Math.ceil(w / S * 75) }, () => { const x = roll(); return { x: x * w, H: S * (0.05 + 0.15 * roll() ** 2 * (0.35 + 0.65 * Math.abs(2 * x - 0.9))) }; });
  const ridge = Float32Array.from({ length: w }, (_, x) => h - S * (0.13 + 0.11 * tap(n, x / S * 0.12 + 0.1, 0.62)));
  const trees = Float32Array.from({ length: w }, (_, x) => {
    const ground = h - S * (0.035 + 0.06 * tap(n, x / S * 0.2 + 0.5, 0.3));
    return pines.reduce((top, p) => { const d = Math.abs(x - p.x) / (p.H * 0.19); return d >= 1 ? top : Math.min(top, ground - p.H * (1 - d ** 0.72) - p.H * 0.13 * ((d * 7.3) % 1) * (1 - d) ** 0.5); }, ground);
  });
  return (t, out) => {
    sky(t, out);
    for (const s of stars) { const a = s.a + t * 0.011; glow(out, w, h, poleX + s.r * Math.cos(a), poleY + s.r * Math.sin(a), s.s * S / 540, s.c, s.b); }
    for (const { from, x0, y0 } of [{ from: 2.2, x0: 0.72, y0: 0.16 }, { from: 8.6, x0: 0.3, y0: 0.1 }]) {
      const k = (t - from) / 1.1;
      if (k > 0 && k < 1) for (let i = 0; i < 60; i += 1) { const way = k - i * 0.0035; if (way > 0) glow(out, w, h, w * x0 - way * S * 0.42, h * y0 + way * S * 0.2, 2.6 - i * 0.025, [0.9, 0.93, 1], 0.3 * (1 - i / 60) * Math.sin(Math.PI * k)); }
    }
    for (let x = 0; x < w; x += 1) for (let y = Math.floor(Math.min(at(ridge, x), at(trees, x))) - 1; y < h; y += 1) {
      const p = (y * w + x) * 3, under = y - at(ridge, x), hill = blend([0.13, 0.07, 0.22], [0.33, 0.15, 0.35], smooth(0, S * 0.2, under));
      put(out, p, blend(blend([at(out, p), at(out, p + 1), at(out, p + 2)], hill, clamp(under + 0.5)), [0.03, 0.018, 0.055], clamp(y - at(trees, x) + 0.5)));
    }
  };
};
/** Ink: rose and indigo unfolding in milk, lit from the upper left. @type {Scene['paint']} */
const ink = (w, h) => doubled(w, h, (w2, h2) => {
  const a = cloud(51, 3, 5), b = cloud(52, 3, 5), S = Math.min(w2, h2), depth = new Float32Array(w2 * h2), tint = new Float32Array(w2 * h2);
  return (t, out) => {
    pixels(w2, h2, (x, y, p) => {
      const u = (x - w2 / 2) / S, v = (y - h2 / 2) / S, g = 3.5 + 0.42 * t;
      const qx = tap(a, u * 0.24 + 0.1, v * 0.24 - g * 0.0045) - 0.5, qy = tap(b, u * 0.24, v * 0.24 - g * 0.006) - 0.5;
      const rx = tap(b, u * 0.3 + qx * 0.75 + 0.4, v * 0.3 + qy * 0.75 - g * 0.0035) - 0.5, ry = tap(a, u * 0.3 + qx * 0.75, v * 0.3 + qy * 0.75 + 0.7) - 0.5;
      const body = tap(a, u * 0.2 + rx * 0.62 + 0.2, v * 0.2 + ry * 0.62 - g * 0.005), rim = Math.hypot((u - 0.1 + rx * 0.5) / (0.52 * Math.max(1, w2 / S * 0.85)), (v + 0.12 + ry * 0.5) / (0.46 * (h2 / S)));
      const silk = tap(b, u * 0.34 + rx * 0.8 + qx * 0.3, v * 0.34 + ry * 0.8 - g * 0.004) - 0.5, fold = 1 - 0.5 * Math.exp(-silk * silk * 160) - 0.25 * smooth(0, 0.3, silk);
      depth[p] = fold * smooth(0.2, 1.45, body * 1.25 + 0.54 - 0.55 * rim + 0.006 * t) ** 1.25;
      tint[p] = smooth(-0.2, 0.22, qy - rx * 0.6);
    });
    pixels(w2, h2, (x, y, p) => {
      const d = at(depth, p), e = at(depth, Math.max(0, y - 2) * w2 + Math.max(0, x - 2)), s = Math.max(-0.1, Math.min(0.1, (d - e) * 0.9));
      const paper = 0.97 - 0.1 * Math.hypot((x / w2 - 0.4) * 1.1, y / h2 - 0.35), milk = /** @type {Colour} */ ([paper, paper * 0.965, paper * 0.91]);
      const rose = ramp([[0, milk], [0.16, [0.98, 0.8, 0.74]], [0.4, [0.93, 0.47, 0.5]], [0.66, [0.56, 0.24, 0.56]], [1, [0.16, 0.1, 0.4]]], d);
      const c = blend(rose, ramp([[0, milk], [0.16, [0.8, 0.84, 0.9]], [0.4, [0.42, 0.52, 0.82]], [0.66, [0.22, 0.24, 0.62]], [1, [0.08, 0.08, 0.34]]], d), at(tint, p));
      put(out, p * 3, [c[0] - s, c[1] - s * 0.75, c[2] - s * 0.65]);
    });
  };
});
/** Aurora: green curtains with violet hems over a still lake. @type {Scene['paint']} */
const aurora = (w, h) => doubled(w, h, (w2, h2) => {
  const n = cloud(61, 4, 5), f = cloud(62, 16, 3), S = Math.min(w2, h2), tall = h2 / S, shore = Math.round(h2 * 0.7), roll = dice(4), sky = new Float32Array(w2 * h2 * 3);
  const stars = Array.from({ length: Math.round(w2 * h2 / 900) }, () => ({ x: roll() * w2, y: roll() * shore, b: 0.1 + 0.5 * roll() ** 4 }));
  return (t, out) => {
    for (let x = 0; x < w2; x += 1) {
      const sx = (x - w2 / 2) / S, peak = shore - S * (0.03 + 0.17 * tap(n, sx * 0.2 + 0.32, 0.15) ** 1.3), hill = shore - S * (0.005 + 0.07 * tap(n, sx * 0.3 + 0.6, 0.55));
      const folds = [0, 1, 2].map((k) => ({ y: -tall * (0.02 + 0.14 * k) + 0.2 * (tap(n, sx * 0.2 + k * 0.37 + t * 0.0035, k * 0.3 + t * 0.002) - 0.5) + 0.05 * Math.sin(sx * (3.1 - k) + t * 0.3 + k * 2), tail: tall * (0.13 + 0.2 * tap(n, sx * 0.35 - t * 0.006, 0.7 + k * 0.2)), power: (0.75 - 0.17 * k) * (0.16 + 1.25 * tap(f, sx * 0.42 + 0.06 * Math.sin(sx * 4 + t * 0.25) + t * 0.004 + k * 0.4, t * 0.011 + k * 0.21) ** 1.9 + 0.3 * tap(n, sx * 0.3 + t * 0.01, k * 0.3)) }));
      for (let y = 0; y < shore; y += 1) {
        const sy = (y - h2 * 0.5) / S;
        let c = ramp([[0, [0.008, 0.045, 0.09]], [0.6, [0.015, 0.12, 0.15]], [1, [0.1, 0.34, 0.3]]], y / shore);
        for (const k of folds) {
          const d = k.y - sy, i = k.power * (d > 0 ? Math.exp(-d / k.tail) : Math.exp(d * 26)), hue = smooth(0.05, 0.5 * tall, d);
          c = [c[0] + i * lerp(0.2, 0.52, hue), c[1] + i * lerp(1.02, 0.3, hue), c[2] + i * lerp(0.5, 0.85, hue)];
        }
        c = blend(c, [0.035, 0.115, 0.14], clamp(y - peak + 0.5));
        put(sky, (y * w2 + x) * 3, blend(c, [0.012, 0.035, 0.05], clamp(y - hill + 0.5)));
      }
    }
    out.set(sky);
    for (const s of stars) if (at(sky, (Math.floor(s.y) * w2 + Math.floor(s.x)) * 3 + 1) < 0.5 && s.y < shore - S * 0.2) glow(out, w2, h2, s.x, s.y, 1.35, [0.8, 1, 0.95], s.b);
    for (let y = shore; y < h2; y += 1) for (let x = 0; x < w2; x += 1) {
      const deep = (y - shore) / (h2 - shore), far = 1 / (deep + 0.12), wave = tap(n, (x - w2 / 2) / S * 0.16 * far, far * 0.9 + t * 0.012) - 0.5;
      const sink = Math.round(Math.min(shore - 1, (y - shore) * 1.25 + 1 + Math.abs(wave) * 26 * deep)), side = Math.min(w2 - 1, Math.max(0, Math.round(x + wave * 20 * deep))), q = ((shore - 1 - sink < 0 ? 0 : shore - 1 - sink) * w2 + side) * 3, k = 0.66 - 0.3 * deep + wave * 0.35;
      put(out, (y * w2 + x) * 3, [at(sky, q) * k + 0.004, at(sky, q + 1) * k + 0.012, at(sky, q + 2) * k + 0.025]);
    }
  };
});
/** Neighbours differ in light and in hue, the last and the first too. One key, six roots: any order is music. @type {readonly Scene[]} */
const SCENES = [
  { name: 'dawn', crf: 27, ink: [1, 0.96, 0.9], chord: [146.83, 220, 369.99, 659.26], paint: dawn },
  { name: 'rain', crf: 34, ink: [0.86, 0.93, 1], chord: [123.47, 185, 293.66, 440], paint: rain },
  { name: 'lagoon', crf: 34, ink: [0.95, 1, 1], chord: [196, 293.66, 493.88, 739.99], paint: lagoon },
  { name: 'night', crf: 28, ink: [0.93, 0.88, 1], chord: [164.81, 246.94, 392, 587.33], paint: night },
  { name: 'ink', crf: 29, ink: [0.2, 0.15, 0.35], chord: [220, 329.63, 554.37, 987.77], paint: ink },
  { name: 'aurora', crf: 29, ink: [0.86, 1, 0.94], chord: [92.5, 277.18, 440, 554.37], paint: aurora },
];
/** One finished frame as bytes: shoulder, vignette, tag. @type {(scene: Scene, w: number, h: number) => (t: number) => Uint8Array} */
const camera = (scene, w, h) => {
  const paint = scene.paint(w, h), light = new Float32Array(w * h * 3), S = Math.min(w, h), size = Math.round(S * 0.0205), edge = Math.round(S * 0.05);
  return (t) => {
    paint(t, light);
    const bytes = new Uint8Array(w * h * 3);
    pixels(w, h, (x, y, p) => {
      const dim = 255 * (1 - 0.16 * smooth(0.35, 1.05, Math.hypot((x / w - 0.5) * 1.4, (y / h - 0.5) * 1.4)));
      for (let n = p * 3; n < p * 3 + 3; n += 1) { const v = Math.max(0, at(light, n)); bytes[n] = dim * (v < 0.8 ? v : 0.8 + 0.2 * (1 - Math.exp((0.8 - v) * 5))) + 0.5; }
    });
    letter(bytes, w, 'PRACTICE', edge, h - edge - size, size, scene.ink, 0.62);
    letter(bytes, w, String(Math.floor(t + 1e-6)).padStart(2, '0'), edge + 60 * size / 6, h - edge - size, size, scene.ink, 0.95);
    return bytes;
  };
};

/** Fifteen seconds of a struck pad. The first AAC frame is silent, so that a splice there needs no priming. @type {(chord: readonly number[], gain: number) => Float32Array<ArrayBuffer>} */
const score = (chord, gain) => {
  const out = new Float32Array(RATE * SECONDS * 2);
  for (let i = AAC_FRAME; i < RATE * SECONDS; i += 1) {
    const t = (i - AAC_FRAME) / RATE;
    for (let side = 0; side < 2; side += 1)
      out[i * 2 + side] = gain * smooth(0, 0.09, t) * chord.reduce((sum, f, k) => {
        const p = 6.283185307 * f * t * (side === 0 ? 1.0009 : 0.9991) + k, swell = 0.8 + 0.2 * Math.sin(t * (0.5 + k * 0.13) + k * 2 + side);
        return sum + (swell * (Math.sin(p) + 0.28 * Math.sin(2 * p) + 0.08 * Math.sin(3 * p)) + 1.3 * Math.exp(-t * (1.6 + k * 0.5)) * Math.sin(p * 2)) / (1 + k * 0.75);
      }, 0);
  }
  return out;
};

/** Runs ffmpeg over a stream of chunks and gives what it said; throws when it fails. @type {(args: readonly string[], chunks: Iterable<Uint8Array>) => Promise<string>} */
const ffmpeg = async (args, chunks) => {
  let said = '';
  const child = spawn('ffmpeg', ['-hide_banner', '-nostdin', '-y', ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
  child.stderr.on('data', (d) => { said += d; });
  const closed = once(child, 'close');
  for (const chunk of chunks) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  child.stdin.end();
  if ((await closed)[0] !== 0) throw new Error(`ffmpeg failed:\n${said}`);
  return said;
};
const raw = (/** @type {{ w: number, h: number }} */ { w, h }) => ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${w}x${h}`, '-r', String(FPS), '-i', '-'];
const MUX = ['-fflags', '+bitexact', '-flags', '+bitexact', '-map_metadata', '-1', '-movflags', '+faststart'];
// stitchable: no header depends on the picture, so scenes can be joined. SEI (type 6): encoder's options, of no use at a cut.
const H264 = ['-c:v', 'libx264', '-profile:v', 'high', '-level', '3.1', '-preset', 'slow', '-bf', '0', '-g', String(FPS), '-keyint_min', String(FPS), '-sc_threshold', '0', '-flags', '+cgop+bitexact', '-x264-params', 'aq-mode=3:aq-strength=0.9:stitchable=1', '-bsf:v', 'filter_units=remove_types=6'];
const BT709 = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];
const AAC = ['-f', 'f32le', '-ar', String(RATE), '-ac', '2', '-i', '-'];
/** @type {(scene: Scene, shape: { name: string, w: number, h: number }) => Promise<string>} */
const shoot = (scene, shape) => {
  const frame = camera(scene, shape.w, shape.h), frames = function* () { for (let i = 0; i < FPS * SECONDS; i += 1) yield frame(i / FPS); };
  return ffmpeg([...raw(shape), ...MUX, ...H264, '-crf', String(scene.crf), ...BT709, `${FOLDER}${scene.name}-${shape.name}.mp4`], frames());
};
/** @type {(name: string, pcm: Float32Array<ArrayBuffer>) => Promise<string>} */
const press = (name, pcm) => ffmpeg([...AAC, ...MUX, '-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', '48k', `${FOLDER}${name}.mp4`], [new Uint8Array(pcm.buffer)]);
const record = async (/** @type {Scene} */ scene) => {
  const said = await ffmpeg([...AAC, '-af', 'ebur128', '-f', 'null', '-'], [new Uint8Array(score(scene.chord, 0.1).buffer)]);
  const loudness = Number(said.match(/Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/)?.[1]);
  return press(`${scene.name}-sound`, score(scene.chord, 0.1 * 10 ** ((-20 - loudness) / 20)));
};

const [, , flag, name, shapeName, second = '0', file = 'still.png'] = process.argv;
if (!isMainThread) {
  const jobs = SCENES.flatMap((scene) => SHAPES.map((shape) => ({ scene, shape })));
  for (const { scene, shape } of jobs.filter((_, i) => i % workerData.of === workerData.turn)) await shoot(scene, shape);
} else if (flag === '--still') {
  const scene = pick(SCENES, SCENES.findIndex((s) => s.name === name)), shape = pick(SHAPES, SHAPES.findIndex((s) => s.name === shapeName));
  await ffmpeg([...raw(shape), '-frames:v', '1', file], [camera(scene, shape.w, shape.h)(Number(second))]);
} else {
  await mkdir(FOLDER, { recursive: true });
  const of = availableParallelism(), painting = Array.from({ length: of }, (_, turn) => once(new Worker(new URL(import.meta.url), { workerData: { turn, of } }), 'exit'));
  for (const scene of SCENES) await record(scene);
  await press('silence', new Float32Array(RATE * SECONDS * 2));
  await Promise.all(painting);
}
