import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Callout,
  Chip,
  FactList,
  Link,
  ObjectHistory,
  QueryState,
  Row,
  RowItem,
  RowList,
  Section,
  SidePanel,
  Stack,
  Text,
  Timeline,
  useFormat,
  useMay,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { SuccessionLink, UnitDetail } from '../../contract/index.ts';
import { unitsPath } from '../paths.ts';
import { kindMessages, unitMessages } from '../units.messages.ts';
import { unitQuery } from '../units.queries.ts';
import { UnitAliases } from './unit-aliases.tsx';
import { UnitEditing } from './unit-editing.tsx';

export interface UnitPanelProps {
  readonly unitId: string;
  readonly on: PlainDate;
  readonly onClose: () => void;
}

function Successions({ title, links }: { readonly title: string; readonly links: readonly SuccessionLink[] }) {
  const words = useMessages(unitMessages);
  const format = useFormat();
  if (links.length === 0) return null;
  return (
    <Section title={title} level={3}>
      <RowList bare>
        {links.map((link) => (
          <RowItem
            key={link.unitId}
            title={link.name}
            href={unitsPath(link.unitId, link.effectiveOn)}
            detail={[
              words.effective(format.date(link.effectiveOn)),
              ...(link.share === null ? [] : [words.share(format.percent(link.share, 0))]),
              link.basis,
            ].join(' · ')}
          />
        ))}
      </RowList>
    </Section>
  );
}

function Facts({ unit }: { readonly unit: UnitDetail }) {
  const words = useMessages(unitMessages);
  const kinds = useMessages(kindMessages);
  const format = useFormat();
  const { current } = unit;
  if (!current) return <Callout meaning="note">{words.notThatDay}</Callout>;
  return (
    <FactList
      facts={[
        { label: words.kind, value: kinds[current.kind] },
        { label: words.shortName, value: current.shortName },
        {
          label: words.parent,
          value:
            current.parentUnitId === null ? (
              words.top
            ) : (
              <Link href={unitsPath(current.parentUnitId, unit.on)}>{current.parentName ?? ''}</Link>
            ),
        },
        { label: words.governs, value: unit.adminUnit?.name },
        { label: words.below, value: format.number(unit.unitsBelow) },
        {
          label: words.peopleHere,
          value: words.peopleBelow(format.number(unit.people), format.number(unit.peopleBelow)),
        },
        { label: words.inSets, value: unit.sets.length === 0 ? undefined : unit.sets.join('; ') },
      ]}
    />
  );
}

function Content({ unit }: { readonly unit: UnitDetail }) {
  const words = useMessages(unitMessages);
  const kinds = useMessages(kindMessages);
  const format = useFormat();
  const mayEdit = useMay('unit.edit');
  return (
    <Stack gap={20}>
      <Facts unit={unit} />
      <Section title={words.aliases} level={3}>
        {mayEdit ? (
          <UnitAliases unit={unit} />
        ) : unit.aliases.length === 0 ? (
          <Text tone="quiet">{words.noAliases}</Text>
        ) : (
          <Row gap={6}>
            {unit.aliases.map((one) => (
              <Chip key={one.aliasId}>{one.alias}</Chip>
            ))}
          </Row>
        )}
      </Section>
      <Successions title={words.before} links={unit.predecessors} />
      <Successions title={words.after} links={unit.successors} />
      <Section title={words.history} level={3}>
        <Timeline
          label={words.history}
          events={unit.history.map((state) => ({
            id: state.validFrom,
            title: state.name,
            meta: words.span(format.date(state.validFrom), state.validTo ? format.date(state.validTo) : words.now),
            detail: (
              <Text size={13} tone="quiet">
                {[kinds[state.kind], state.parentName].filter(Boolean).join(' · ')}
              </Text>
            ),
            meaning: state.validFrom === unit.current?.validFrom ? 'now' : 'plain',
          }))}
        />
      </Section>
      {mayEdit ? <UnitEditing unit={unit} /> : null}
      <ObjectHistory objectType="unit" objectId={unit.unitId} />
    </Stack>
  );
}

/** One unit beside the tree: facts of the day, names, who came before and after, and its periods. */
export function UnitPanel({ unitId, on, onClose }: UnitPanelProps) {
  const words = useMessages(unitMessages);
  const query = useQuery(unitQuery(unitId, on));
  const title = query.data?.current?.name ?? query.data?.history[0]?.name ?? words.units;
  return (
    <SidePanel title={title} onClose={onClose}>
      <QueryState query={query} skeleton={{ lines: 10 }}>
        {(unit) => <Content unit={unit} />}
      </QueryState>
    </SidePanel>
  );
}
