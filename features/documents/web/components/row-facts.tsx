import { timeframeWords } from '@nanghang/domain/schedules';
import { Chip, Row, StatusBadge, useFormat, useMessages, useText } from '@nanghang/ui';
import { IconCalendar, IconTarget, IconUser, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ResolvedName, ReviewRow } from '../../contract/index.ts';
import { lacksTime } from '../model/row-list.ts';
import { operatorMessages, rowMessages } from '../row.messages.ts';

const icon = { size: 13, stroke: 1.75, 'aria-hidden': true } as const;

interface NamesProps {
  readonly names: readonly string[];
  readonly resolved: readonly ResolvedName[];
  readonly lead?: boolean;
}

/** Names of bodies: what each stands for, and a plain word where it stands for nothing yet. */
function Names({ names, resolved, lead }: NamesProps) {
  const words = useMessages(rowMessages);
  const format = useFormat();
  return names.map((name) => {
    const known = resolved.find((one) => one.name === name);
    if (known?.how === 'unknown')
      return (
        <StatusBadge key={name} meaning="soon" wrap>
          {words.noUnit(name)}
        </StatusBadge>
      );
    if (known?.how === 'ambiguous')
      return (
        <StatusBadge key={name} meaning="soon" wrap>
          {words.unitChoice(name)}
        </StatusBadge>
      );
    const shown = known?.how === 'set' ? words.setWith(name, format.number(known.unitCount)) : name;
    return (
      <Chip key={name} kind={lead ? 'own' : 'outline'} icon={lead ? <IconUser {...icon} /> : <IconUsers {...icon} />}>
        {shown}
      </Chip>
    );
  });
}

function Time({ row }: { readonly row: Extract<ReviewRow, { kind: 'task' | 'reporting_duty' }> }) {
  const words = useMessages(rowMessages);
  const text = useText();
  const [raw, timeframe] =
    row.kind === 'task' ? [row.content.timeframeRaw, row.content.timeframe] : [row.content.whenRaw, row.content.when];
  if (lacksTime(row))
    return <StatusBadge meaning="unknown">{raw === null ? words.noTime : `${words.noTime}: “${raw}”`}</StatusBadge>;
  return (
    <Chip icon={<IconCalendar {...icon} />}>{raw ?? (timeframe === null ? '' : text(timeframeWords(timeframe)))}</Chip>
  );
}

function Missing({ children }: { readonly children: ReactNode }) {
  return <StatusBadge meaning="unknown">{children}</StatusBadge>;
}

/** The level of a target in a few words: `trên 95 %`. */
function useLevel(): (content: Extract<ReviewRow, { kind: 'target' }>['content']) => string {
  const format = useFormat();
  const words = useMessages(operatorMessages);
  return (content) => {
    const value = typeof content.value === 'number' ? format.number(content.value) : (content.value ?? '');
    return [content.operator === '=' ? '' : words[content.operator], value, content.unit ?? '']
      .filter((part) => part !== '')
      .join(' ');
  };
}

/** Who, with whom and when, as chips; what is missing is said, never guessed. */
export function RowFacts({ row }: { readonly row: ReviewRow }) {
  const words = useMessages(rowMessages);
  const format = useFormat();
  const levelOf = useLevel();
  if (row.kind === 'score') {
    const { content } = row;
    return (
      <Row gap={6}>
        <Chip icon={<IconTarget {...icon} />}>{`${content.index} ${content.year}`}</Chip>
        <Chip kind="outline">
          {[format.number(content.value, { maxDigits: 4 }), content.unit ?? ''].join(' ').trim()}
        </Chip>
        {content.rank === null ? null : <Chip kind="outline">{`${words.rank} ${format.number(content.rank)}`}</Chip>}
      </Row>
    );
  }
  if (row.kind === 'target') {
    const { content } = row;
    const level = levelOf(content);
    return (
      <Row gap={6}>
        {content.index === null ? null : <Chip icon={<IconTarget {...icon} />}>{content.index}</Chip>}
        {level === '' ? null : <Chip kind="outline">{level}</Chip>}
        {content.by === null ? null : <Chip icon={<IconCalendar {...icon} />}>{content.by}</Chip>}
        {content.lead.length === 0 ? (
          <Missing>{words.noLead}</Missing>
        ) : (
          <Names names={content.lead} resolved={row.names} lead />
        )}
      </Row>
    );
  }
  if (row.kind === 'reporting_duty')
    return (
      <Row gap={6}>
        {row.content.who.length === 0 ? (
          <Missing>{words.noLead}</Missing>
        ) : (
          <Names names={row.content.who} resolved={row.names} lead />
        )}
        <Names names={row.content.to} resolved={row.names} />
        <Time row={row} />
      </Row>
    );
  return (
    <Row gap={6}>
      {row.content.lead.length === 0 ? (
        <Missing>{words.noLead}</Missing>
      ) : (
        <Names names={row.content.lead} resolved={row.names} lead />
      )}
      {row.content.coordinating.length === 0 ? (
        <Chip kind="outline">{words.noCoordinating}</Chip>
      ) : (
        <Names names={row.content.coordinating} resolved={row.names} />
      )}
      <Time row={row} />
    </Row>
  );
}
