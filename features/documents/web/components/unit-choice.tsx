import {
  Chip,
  type ChoiceGroup,
  MarkSwatch,
  PlainMultiSelect,
  Row,
  StatusBadge,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ResolvedName } from '../../contract/index.ts';
import { unitSetsOnQuery, unitsOnQuery } from '../documents.queries.ts';
import { rowMessages } from '../row.messages.ts';

type Choices = Readonly<Record<string, readonly string[]>>;

export interface UnitChoiceProps {
  readonly label: string;
  readonly mark?: 'mark-1' | 'mark-2';
  /** Names as the row prints them, in order. */
  readonly names: readonly string[];
  readonly choices: Choices;
  readonly resolved: readonly ResolvedName[];
  /** Day at which units must exist: that of the document. */
  readonly on: string | null;
  readonly onChange: (names: readonly string[], choices: Choices) => void;
}

/** Units of the document's day, sets with their members, and the names as printed where they are none of these. */
function useGroups(names: readonly string[], on: string | null): readonly ChoiceGroup[] {
  const words = useMessages(rowMessages);
  const format = useFormat();
  const units = useQuery(unitsOnQuery(on)).data?.items;
  const sets = useQuery(unitSetsOnQuery(on)).data?.items;
  return useMemo(() => {
    const unitItems = [...new Map((units ?? []).map((unit) => [unit.name, unit])).values()].map((unit) => ({
      value: unit.name,
      label: unit.name,
    }));
    const setItems = (sets ?? [])
      .filter((set) => !unitItems.some((unit) => unit.value === set.name))
      .map((set) => ({ value: set.name, label: set.name, note: words.members(format.number(set.memberCount)) }));
    const known = new Set([...unitItems, ...setItems].map((item) => item.value));
    const printed = [...new Set(names)]
      .filter((name) => !known.has(name))
      .map((name) => ({ value: name, label: name }));
    return [
      ...(printed.length > 0 ? [{ group: words.printedNames, items: printed }] : []),
      ...(setItems.length > 0 ? [{ group: words.sets, items: setItems }] : []),
      { group: words.units, items: unitItems },
    ];
  }, [units, sets, names, words, format]);
}

interface OpenNameProps {
  readonly name: ResolvedName;
  readonly choices: Choices;
  readonly choose: (unitIds: readonly string[]) => void;
}

/** A name that waits for a unit: the likely ones as proposals, and the way to leave it as it is. */
function OpenName({ name, choices, choose }: OpenNameProps) {
  const words = useMessages(rowMessages);
  const chosen = choices[name.name];
  return (
    <Row gap={6}>
      <StatusBadge meaning="soon" wrap>
        {name.how === 'ambiguous' ? words.unitChoice(name.name) : words.noUnit(name.name)}
      </StatusBadge>
      {name.proposals.slice(0, 4).map((proposal) => (
        <Chip
          key={proposal.unitId}
          kind={chosen?.includes(proposal.unitId) ? 'own' : 'outline'}
          onPress={() => choose([proposal.unitId])}
        >
          {words.asUnit(proposal.name)}
        </Chip>
      ))}
      <Chip kind={chosen?.length === 0 ? 'own' : 'outline'} onPress={() => choose([])}>
        {words.keepName}
      </Chip>
    </Row>
  );
}

/** Who: units and sets of units valid at the document's date, chosen by typing; unknown names stay and are proposed for. */
export function UnitChoice({ label, mark, names, choices, resolved, on, onChange }: UnitChoiceProps) {
  const words = useMessages(rowMessages);
  const format = useFormat();
  const groups = useGroups(names, on);
  const open = resolved.filter((one) => names.includes(one.name) && (one.how === 'unknown' || one.how === 'ambiguous'));
  const spelled = resolved.filter((one) => names.includes(one.name) && one.how === 'set');
  return (
    <>
      <PlainMultiSelect
        label={label}
        mark={mark ? <MarkSwatch kind={mark} /> : undefined}
        placeholder={words.chooseUnit}
        groups={groups}
        value={names}
        onChange={(next) => onChange(next, choices)}
        hint={
          spelled.length === 0
            ? undefined
            : spelled.map((one) => words.setWith(one.name, format.number(one.unitCount))).join(' · ')
        }
      />
      {open.map((name) => (
        <OpenName
          key={name.name}
          name={name}
          choices={choices}
          choose={(unitIds) => onChange(names, { ...choices, [name.name]: unitIds })}
        />
      ))}
    </>
  );
}
