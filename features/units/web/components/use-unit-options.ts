import type { PlainDate } from '@nanghang/domain/kernel';
import { unitKinds } from '@nanghang/domain/units';
import { type Option, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { kindMessages } from '../units.messages.ts';
import { treeQuery } from '../units.queries.ts';

/** Units of a day for a choice, in tree order, without one. */
export function useUnitOptions(on: PlainDate, without?: string): readonly Option[] {
  const { data } = useQuery(treeQuery(on, ''));
  return (data?.items ?? [])
    .filter((unit) => unit.unitId !== without)
    .map((unit) => ({ value: unit.unitId, label: unit.name }));
}

/** Sorts of units for a choice. */
export function useKindOptions(): readonly Option[] {
  const words = useMessages(kindMessages);
  return unitKinds.map((kind) => ({ value: kind, label: words[kind] }));
}
