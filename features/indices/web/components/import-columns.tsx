import {
  Button,
  Callout,
  type Column,
  Columns,
  DataTable,
  DateField,
  Form,
  SelectField,
  Stack,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { ImportPreview } from '../../contract/index.ts';
import { importMessages } from '../import.messages.ts';
import { definitionQuery, seriesQuery } from '../indices.queries.ts';
import { roleCode, roleOfCode } from './column-roles.ts';

type Mapping = ImportPreview['mapping'];

const shownColumns = 24;

const formSchema = z.object({
  sourceTitle: z.string().trim().min(3).max(300),
  publishedOn: z.string(),
  index: z.string(),
  year: z.string(),
  province: z.string(),
  roles: z.array(z.string()),
});
type FormValues = z.output<typeof formSchema>;

function useRoleOptions(preview: ImportPreview) {
  const words = useMessages(importMessages);
  const text = useText();
  const code = preview.mapping.fixed.index ?? preview.seriesCode;
  const definition = useQuery({ ...definitionQuery(code), enabled: code !== '' });
  const components = definition.data?.versions.at(-1)?.components.filter((one) => one.level === 1) ?? [];
  const named = new Map(components.map((one) => [one.code, text(one.name)]));
  const used = preview.mapping.columns.flatMap((role) =>
    role.kind === 'figure' && role.key.component ? [role.key.component] : [],
  );
  return [
    { value: 'ignore', label: words.ignore },
    { value: 'key:province', label: words.keyProvince },
    { value: 'key:component', label: words.keyComponent },
    { value: 'key:year', label: words.keyYear },
    { value: 'key:index', label: words.keyIndex },
    { value: 'figure:value', label: words.value },
    { value: 'figure:rank', label: words.rank },
    { value: 'figure:group', label: words.group },
    { value: 'figure:change', label: words.change },
    { value: 'unit', label: words.unit },
    { value: 'note', label: words.note },
    ...[...new Set([...named.keys(), ...used])].map((one) => ({
      value: `component:${one}`,
      label: words.valueOf(named.get(one) ?? one),
    })),
  ];
}

function Sample({ preview }: { readonly preview: ImportPreview }) {
  const words = useMessages(importMessages);
  const rows = preview.sample.map((cells, place) => ({ id: String(place), cells }));
  const width = Math.min(shownColumns, Math.max(1, ...preview.sample.map((cells) => cells.length)));
  const columns: Column<(typeof rows)[number]>[] = Array.from({ length: width }, (_, place) => ({
    id: String(place),
    head: letterOf(place),
    cell: (row) => row.cells[place] ?? '',
    clip: true,
    width: 130,
  }));
  return <DataTable label={words.sheet} columns={columns} rows={rows} rowId={(row) => row.id} unsortable compact />;
}

/** Letters of a column as spreadsheets name it. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}

function mappingOf(values: FormValues, before: Mapping): Mapping {
  const year = Number(values.year);
  return {
    ...before,
    columns: before.columns.map((role, place) =>
      values.roles[place] === undefined ? role : roleOfCode(values.roles[place], role),
    ),
    fixed: {
      ...(values.index ? { index: values.index } : {}),
      ...(Number.isInteger(year) && year > 0 ? { year } : {}),
      ...(values.province ? { province: values.province } : {}),
      ...(before.fixed.component ? { component: before.fixed.component } : {}),
    },
  };
}

export interface ImportColumnsProps {
  readonly preview: ImportPreview;
  readonly save: (change: {
    mapping: Mapping;
    sourceTitle: string;
    publishedOn: string;
    sheet?: number;
  }) => Promise<unknown>;
}

/** How the file is read: what each column holds, which index and edition, and where it comes from. */
export function ImportColumns({ preview, save }: ImportColumnsProps) {
  const words = useMessages(importMessages);
  const text = useText();
  const format = useFormat();
  const options = useRoleOptions(preview);
  const series = useQuery(seriesQuery);
  const { fixed, columns } = preview.mapping;
  const form = useContractForm({
    schema: formSchema,
    defaults: {
      sourceTitle: preview.sourceTitle,
      publishedOn: preview.publishedOn,
      index: fixed.index ?? '',
      year: fixed.year === undefined ? '' : String(fixed.year),
      province: fixed.province ?? '',
      roles: columns.slice(0, shownColumns).map(roleCode),
    },
    submit: (values) =>
      save({
        mapping: mappingOf(values, preview.mapping),
        sourceTitle: values.sourceTitle,
        publishedOn: values.publishedOn,
      }),
  });
  const names = { index: words.index, year: words.year, province: words.province, component: words.component };
  return (
    <Stack gap={20}>
      {preview.missing.length > 0 ? (
        <Callout meaning="warn">{words.missing(format.list(preview.missing.map((member) => names[member])))}</Callout>
      ) : null}
      {preview.remembered ? <Callout meaning="note">{words.remembered}</Callout> : null}
      {preview.sheets.length > 1
        ? preview.sheets.map((name, place) => (
            <Button
              key={name}
              small
              kind={place === preview.sheet ? 'primary' : 'default'}
              onPress={() =>
                void save({
                  mapping: preview.mapping,
                  sourceTitle: preview.sourceTitle,
                  publishedOn: preview.publishedOn,
                  sheet: place,
                })
              }
            >
              {name}
            </Button>
          ))
        : null}
      <Sample preview={preview} />
      <Form form={form} submitLabel={words.save}>
        <Columns of={3} gap="tight">
          <TextField name="sourceTitle" label={words.sourceTitle} />
          <DateField name="publishedOn" label={words.publishedOn} />
          <SelectField
            name="index"
            label={words.index}
            optional
            emptyAs="text"
            options={(series.data?.items ?? []).map((row) => ({
              value: row.code,
              label: `${row.code}, ${text(row.name)}`,
            }))}
          />
          <TextField name="year" label={words.year} optional emptyAs="text" />
          <TextField name="province" label={words.province} optional emptyAs="text" />
        </Columns>
        <Columns of={4} gap="tight" onPhone={2}>
          {columns.slice(0, shownColumns).map((role, place) => (
            <SelectField
              key={`${letterOf(place)}${role.kind}`}
              name={`roles.${place}`}
              label={words.columnRole(letterOf(place))}
              options={options}
            />
          ))}
        </Columns>
      </Form>
    </Stack>
  );
}
