import { readingRoutes } from '@nanghang/indices/contract';
import { Chip, PlainMultiSelect, Row, Text, useMessages, useText } from '@nanghang/ui';
import { IconPlus } from '@tabler/icons-react';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { ReviewRow } from '../../contract/index.ts';
import { client } from '../documents.queries.ts';
import { rowMessages } from '../row.messages.ts';

const seriesQuery = queryOptions({
  queryKey: ['documents', 'indices'],
  queryFn: ({ signal }) => client.call(readingRoutes.series, { signal }),
  staleTime: 600_000,
});

function definitionQuery(code: string) {
  return queryOptions({
    queryKey: ['documents', 'indices', code],
    queryFn: ({ signal }) => client.call(readingRoutes.definition, { params: { code }, signal }),
    staleTime: 600_000,
  });
}

export interface ComponentChoiceProps {
  readonly row: Extract<ReviewRow, { kind: 'task' }>;
  /** `SERIES/COMPONENT`. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Which components of indices a task serves, with those that its words point to as proposals. */
export function ComponentChoice({ row, value, onChange }: ComponentChoiceProps) {
  const words = useMessages(rowMessages);
  const text = useText();
  const series = useQuery(seriesQuery).data?.items ?? [];
  const definitions = useQueries({ queries: series.map((one) => definitionQuery(one.code)) });
  const groups = series.map((one, index) => {
    const components = definitions[index]?.data?.versions.at(-1)?.components ?? [];
    return {
      group: one.code,
      items: [
        { value: `${one.code}/`, label: one.code, note: text(one.name) },
        ...components
          .filter((component) => component.parentCode !== null)
          .map((component) => ({
            value: `${one.code}/${component.code}`,
            label: `${one.code} · ${text(component.name)}`,
            keywords: component.code,
          })),
      ],
    };
  });
  const known = new Set(groups.flatMap((group) => group.items.map((item) => item.value)));
  const others = [...row.components, ...row.proposedComponents]
    .map((one) => ({ value: `${one.series}/${one.component}`, label: `${one.series} · ${one.name}` }))
    .filter((item) => !known.has(item.value));
  const proposed = row.proposedComponents.filter((one) => !value.includes(`${one.series}/${one.component}`));
  return (
    <>
      <PlainMultiSelect
        label={words.components}
        groups={others.length > 0 ? [{ group: words.proposedComponents, items: others }, ...groups] : groups}
        value={value}
        onChange={onChange}
      />
      {proposed.length > 0 ? (
        <Row gap={6}>
          <Text size={13} tone="faint">
            {words.proposedComponents}
          </Text>
          {proposed.slice(0, 4).map((one) => (
            <Chip
              key={`${one.series}/${one.component}`}
              kind="outline"
              icon={<IconPlus size={12} stroke={1.75} aria-hidden />}
              onPress={() => onChange([...value, `${one.series}/${one.component}`])}
            >
              {`${one.series} · ${one.name}`}
            </Chip>
          ))}
        </Row>
      ) : null}
    </>
  );
}
