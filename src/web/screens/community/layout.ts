/** An organization as it is placed. */
export interface Place {
  /** Direction from the center, radians, clockwise from the right. */
  readonly angle: number;
  /** Distance from the center while it follows its own work only. */
  readonly home: number;
  readonly radius: number;
}

/** The part of the ring that belongs to a domain. */
export interface Sector {
  readonly from: number;
  readonly to: number;
}

/** Where everything stands: the same on both sides and in every month. Units are those of the drawing. */
export interface Layout {
  readonly size: number;
  readonly center: number;
  /** Distance at which fully aligned work would stand. */
  readonly inner: number;
  /** Middle of the ring of organizations. */
  readonly ring: number;
  /** Radius of the arcs of need. */
  readonly rim: number;
  readonly sectors: readonly Sector[];
  readonly places: readonly Place[];
  /** Organizations from the largest to the smallest, so that no circle is drawn over a smaller one. */
  readonly fromLarge: readonly number[];
}

/** Share of the ring's own square that all circles take together: they just fit beside each other. */
const FILLED = 0.26;
const STEPS = 150;
const TURN = 2 * Math.PI;

/** Width of sectors: two thirds equal, a third by the circles in them, the first one's middle at the top. */
function sectorsOf(domains: number, mission: ArrayLike<number>, radii: readonly number[]): readonly Sector[] {
  const weights = new Array<number>(domains).fill(0);
  radii.forEach((radius, j) => {
    const d = mission[j] as number;
    weights[d] = (weights[d] as number) + radius;
  });
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const widths = weights.map((weight) => TURN * ((2 / domains + weight / total) / 3));
  let at = -Math.PI / 2 - (widths[0] as number) / 2;
  return widths.map((width) => {
    const from = at;
    at += width;
    return { from, to: at };
  });
}

interface Spot {
  angle: number;
  home: number;
  readonly radius: number;
  readonly sector: Sector;
}

/** Pushes two circles that overlap apart, along and across the ring; says whether they did. */
function part(one: Spot, other: Spot): boolean {
  const across = other.home - one.home;
  const middle = (one.home + other.home) / 2;
  const along = (other.angle - one.angle) * middle;
  const distance = Math.sqrt(across * across + along * along);
  const missing = one.radius + other.radius + 1.5 - distance;
  if (missing <= 0) return false;
  const [x, y] = distance < 1e-6 ? [1, 0] : [along / distance, across / distance];
  one.angle -= (0.4 * missing * x) / middle;
  other.angle += (0.4 * missing * x) / middle;
  one.home -= 0.4 * missing * y;
  other.home += 0.4 * missing * y;
  return true;
}

function keepIn(spot: Spot, ring: number, band: number): void {
  const { radius, sector } = spot;
  const half = Math.min((radius + 1) / ring, (sector.to - sector.from) / 2);
  spot.angle = Math.min(sector.to - half, Math.max(sector.from + half, spot.angle));
  const room = Math.max(0, band - radius);
  spot.home = Math.min(ring + room, Math.max(ring - room, spot.home));
}

/** Circles side by side in their sectors, in their own order; those that overlap move apart step by step. */
function spread(spots: readonly Spot[], ring: number, band: number): void {
  let crowded = true;
  for (let step = 0; crowded && step < STEPS; step++) {
    crowded = false;
    for (let a = 0; a < spots.length; a++) {
      for (let b = a + 1; b < spots.length; b++) {
        const [one, other] = [spots[a] as Spot, spots[b] as Spot];
        if (one.sector === other.sector && part(one, other)) crowded = true;
      }
    }
    for (const spot of spots) keepIn(spot, ring, band);
  }
}

/** Successive fractions of a turn that stay far from each other (the golden ratio's). */
const GOLDEN = 0.6180339887498949;

interface Ring {
  readonly ring: number;
  readonly band: number;
}

function firstSpots(
  mission: ArrayLike<number>,
  radii: readonly number[],
  sectors: readonly Sector[],
  { band, ring }: Ring,
): readonly Spot[] {
  const order = sectors.map((_, d) => radii.flatMap((_radius, j) => (mission[j] === d ? [j] : [])));
  return radii.map((radius, j): Spot => {
    const d = mission[j] as number;
    const own = order[d] as number[];
    const at = own.indexOf(j);
    const sector = sectors[d] as Sector;
    const angle = sector.from + ((at + 0.5) / own.length) * (sector.to - sector.from);
    return { angle, home: ring + (2 * ((at * GOLDEN) % 1) - 1) * Math.max(0, band - radius), radius, sector };
  });
}

/**
 * Places organizations on a ring around the common agenda, in sectors by domain, with an area in proportion to their share of the
 * money. A pure function of its arguments.
 */
export function layoutOf(size: number, domains: number, mission: ArrayLike<number>, money: ArrayLike<number>): Layout {
  const ring = size * 0.325;
  const band = size * 0.08;
  const shares = Array.from(money);
  const most = Math.max(...shares, 1e-9);
  const filled = Math.min(FILLED, (size * 0.1 * size * 0.1) / (ring * ring * most));
  const radii = shares.map((share) => Math.max(1.5, ring * Math.sqrt(filled * share)));
  const sectors = sectorsOf(domains, mission, radii);
  const spots = firstSpots(mission, radii, sectors, { band, ring });
  spread(spots, ring, band);
  const places = spots.map(({ angle, home, radius }) => ({ angle, home, radius }));
  const fromLarge = Array.from(places.keys()).sort((a, b) => (radii[b] as number) - (radii[a] as number) || a - b);
  return { size, center: size / 2, inner: size * 0.105, ring, rim: size * 0.44, sectors, places, fromLarge };
}

/** Where an organization stands with so much of its work aligned: 0 at home, 1 at the common agenda. */
export function pointOf(
  { center, inner }: Layout,
  { angle, home }: Place,
  alignment: number,
): readonly [x: number, y: number] {
  const distance = home + alignment * (inner - home);
  return [center + distance * Math.cos(angle), center + distance * Math.sin(angle)];
}

/** The path of an arc around the center, from one angle to another. */
export function arcPath({ center }: Layout, radius: number, from: number, to: number): string {
  const at = (angle: number): string =>
    `${(center + radius * Math.cos(angle)).toFixed(1)},${(center + radius * Math.sin(angle)).toFixed(1)}`;
  const large = Math.abs(to - from) > Math.PI ? 1 : 0;
  return `M${at(from)}A${radius},${radius} 0 ${large} ${to > from ? 1 : 0} ${at(to)}`;
}
