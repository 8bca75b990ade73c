import { PlainMultiSelect, PlainTextArea, SelectField, useField, useMessages, useText } from '@nanghang/ui';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ComponentRef, TaskRef } from '../../contract/index.ts';
import { componentsQuery, seriesQuery } from '../duties.queries.ts';
import { newTaskMessages } from '../new-task.messages.ts';
import { type NamedProduct, productsOfLines } from '../product-lines.ts';
import { taskMessages } from '../task.messages.ts';
import { tasksByTextQuery } from '../task-choice.queries.ts';

interface ServedComponent {
  readonly seriesCode: string;
  readonly componentCode: string;
}

const between = '/';
const keyOf = (one: ServedComponent) => `${one.seriesCode}${between}${one.componentCode}`;

function componentOf(key: string): ServedComponent {
  const at = key.indexOf(between);
  return { seriesCode: key.slice(0, at), componentCode: key.slice(at + 1) };
}

/** Which indices and components a task serves. @param known those it serves now, which the newest version may not have */
export function ServesField({ known = [] }: { readonly known?: readonly ComponentRef[] }) {
  const words = useMessages(taskMessages);
  const fields = useMessages(newTaskMessages);
  const text = useText();
  const { field } = useField('components');
  const series = useQuery(seriesQuery).data?.items ?? [];
  const components = useQueries({ queries: series.map((one) => componentsQuery(one.code)) });
  const groups = series.map((one, index) => ({
    group: one.code,
    items: [
      { value: keyOf({ seriesCode: one.code, componentCode: '' }), label: one.code, note: text(one.name) },
      ...(components[index]?.data ?? [])
        .filter((part) => part.parentCode !== null)
        .map((part) => ({
          value: keyOf({ seriesCode: one.code, componentCode: part.code }),
          label: `${one.code} · ${text(part.name)}`,
          keywords: part.code,
        })),
    ],
  }));
  const listed = new Set(groups.flatMap((group) => group.items.map((item) => item.value)));
  const others = known
    .map((one) => ({ value: keyOf(one), label: `${one.seriesCode} · ${one.name}` }))
    .filter((item) => !listed.has(item.value));
  return (
    <PlainMultiSelect
      label={words.serves}
      hint={fields.servesHint}
      groups={others.length > 0 ? [{ group: words.component, items: others }, ...groups] : groups}
      value={((field.value ?? []) as ServedComponent[]).map(keyOf)}
      onChange={(keys) => field.onChange(keys.map(componentOf))}
    />
  );
}

function labelOf({ ref, plan, title }: TaskRef): string {
  return `${[ref, plan?.code].filter(Boolean).join(' ')} – ${title}`;
}

const leastLetters = 2;

/** The task of the level above that one carries out, found by its code or words. */
export function ParentField({ current, except }: { readonly current?: TaskRef | undefined; readonly except?: string }) {
  const words = useMessages(taskMessages);
  const fields = useMessages(newTaskMessages);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(current);
  const { field } = useField('parentTaskId');
  const chosen = picked?.taskId === field.value ? picked : undefined;
  const asked = useDeferredValue(chosen && typed === labelOf(chosen) ? '' : typed.trim());
  const query = useQuery({ ...tasksByTextQuery(asked), enabled: asked.length >= leastLetters });
  const found = asked.length >= leastLetters ? (query.data?.items ?? []).filter((task) => task.taskId !== except) : [];
  const options = [...(picked ? [picked] : []), ...found.filter((task) => task.taskId !== picked?.taskId)];
  const hear = (text: string) => {
    setTyped(text);
    setPicked((before) => found.find((task) => labelOf(task) === text) ?? before);
  };
  return (
    <SelectField
      name="parentTaskId"
      label={words.parent}
      hint={fields.parentHint}
      optional
      emptyAs="null"
      options={options.map((task) => ({ value: task.taskId, label: labelOf(task) }))}
      onSearch={hear}
    />
  );
}

/** The checklist of a task, a product a line. @param before products as they are, whose ticks stay */
export function ProductsField({ before }: { readonly before: readonly NamedProduct[] }) {
  const fields = useMessages(newTaskMessages);
  const { field } = useField('products');
  const [lines, setLines] = useState(before.map((product) => product.name).join('\n'));
  return (
    <PlainTextArea
      label={fields.products}
      hint={fields.productLines}
      rows={3}
      value={lines}
      onChange={(text) => {
        setLines(text);
        field.onChange(productsOfLines(text, before));
      }}
    />
  );
}
