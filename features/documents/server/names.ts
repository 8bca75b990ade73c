import { foldVietnamese } from '@nanghang/domain/kernel';
import { textLikeness } from '@nanghang/domain/plan-links';
import { subtreeIds } from '@nanghang/domain/units';
import type { ResolvedName } from '../contract/rows.ts';
import type { Directory } from './documents.deps.ts';

/** Units that reviewers chose for printed names. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** The units a printed name stands for, for writing. */
export interface MeantUnits {
  readonly how: ResolvedName['how'];
  readonly unitIds: readonly string[];
  readonly setId: string | null;
}

/** Reads printed names of one document. */
export interface NameBook {
  readonly meant: (name: string, choices: Choices) => MeantUnits;
  /** The same with names and, where nothing is certain, proposals. */
  readonly shown: (name: string, choices: Choices) => ResolvedName;
}

const leastLikeness = 0.45;
const proposalCount = 3;
/** Members of a set that are named in an answer; the count tells of the others. */
const namedMembers = 5;

/** "Tất cả các phòng", "các phòng, ban, đơn vị trực thuộc Sở": the rooms of the body whose document it is. */
const ownRooms = /^(?:tat ca )?(?:cac |moi )?phong(?:\s*,.*|\s+(?:ban|chuyen mon|thuoc|truc thuoc|nghiep vu).*)?$/;

/**
 * Names of a document as its province understood them on its day. A name that several units bear means the one of the
 * body that issued the document, where there is just one; "các phòng" are its rooms.
 * @param homeUnitId unit that issued the document; null where it is not known
 */
export function createNameBook(directory: Directory, homeUnitId: string | null): NameBook {
  const home = new Set(homeUnitId === null ? [] : subtreeIds(directory.units, homeUnitId));
  const rooms = directory.units.filter((unit) => unit.parentUnitId === homeUnitId && unit.kind === 'division');
  const known = new Map<string, MeantUnits>();
  const proposed = new Map<string, ResolvedName['proposals']>();

  function read(name: string): MeantUnits {
    const found = directory.resolve(name);
    if (found?.how === 'ambiguous') {
      const near = found.unitIds.filter((unitId) => home.has(unitId));
      if (near.length === 1) return { how: 'unit', unitIds: near, setId: null };
      return { how: 'ambiguous', unitIds: [], setId: null };
    }
    if (found) {
      const how = found.how === 'set' || found.how === 'successor' ? found.how : 'unit';
      return { how, unitIds: found.unitIds, setId: found.setId };
    }
    if (rooms.length > 0 && ownRooms.test(foldVietnamese(name).trim()))
      return { how: 'set', unitIds: rooms.map((room) => room.unitId), setId: null };
    return { how: 'unknown', unitIds: [], setId: null };
  }

  function meant(name: string, choices: Choices): MeantUnits {
    const chosen = choices[name];
    if (chosen) return { how: 'chosen', unitIds: chosen, setId: null };
    const before = known.get(name);
    if (before) return before;
    const now = read(name);
    known.set(name, now);
    return now;
  }

  function proposalsFor(name: string): ResolvedName['proposals'] {
    const before = proposed.get(name);
    if (before) return before;
    const likely = directory.units
      .map((unit) => ({ unitId: unit.unitId, name: unit.name, likeness: textLikeness(name, unit.name) }))
      .filter((one) => one.likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, proposalCount)
      .map((one) => ({ ...one, likeness: Math.round(one.likeness * 100) / 100 }));
    proposed.set(name, likely);
    return likely;
  }

  return {
    meant,
    shown: (name, choices) => {
      const { how, unitIds, setId } = meant(name, choices);
      const named = how === 'set' ? unitIds.slice(0, namedMembers) : unitIds;
      return {
        ...{ name, how, setId },
        units: named.map((unitId) => ({ unitId, name: directory.nameOf(unitId) ?? '' })),
        unitCount: unitIds.length,
        setName: setId === null ? null : (directory.nameOfSet(setId) ?? null),
        proposals: how === 'unknown' || how === 'ambiguous' ? [...proposalsFor(name)] : [],
      };
    },
  };
}
