import {
  Page as Body,
  Button,
  Callout,
  type Column,
  Columns,
  DataTable,
  FactList,
  Form,
  NumberField,
  ObjectHistory,
  PageHeader,
  QueryState,
  Section,
  Stack,
  TextField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
  usePathParam,
  useText,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Definition, type DefinitionVersion, readingRoutes } from '../../contract/index.ts';
import { definitionMessages } from '../definition.messages.ts';
import { codeWords, messages, wordOf } from '../indices.messages.ts';
import { client, definitionQuery } from '../indices.queries.ts';
import { indexPath } from '../paths.ts';

type ComponentLine = DefinitionVersion['components'][number];

function Version({ version }: { readonly version: DefinitionVersion }) {
  const words = useMessages(messages);
  const own = useMessages(definitionMessages);
  const codes = useMessages(codeWords);
  const text = useText();
  const format = useFormat();
  const columns: Column<ComponentLine>[] = [
    { id: 'name', head: words.component, value: (row) => text(row.name), width: 360 },
    { id: 'code', head: own.code, value: (row) => row.code, quiet: true },
    { id: 'weight', head: words.weight, value: (row) => row.weightRatio, kind: 'percent', digits: 2, onPhone: true },
    { id: 'max', head: words.maxPoints, value: (row) => row.maxPoints, kind: 'number', onPhone: true },
    { id: 'confidence', head: words.sureness, value: (row) => wordOf(codes, row.confidence), quiet: true },
  ];
  const top = version.components.filter((row) => row.level === 1);
  return (
    <Section title={own.span(version.fromYear, version.toYear)} ruled>
      <FactList
        facts={[
          {
            label: words.aggregation,
            value: `${wordOf(codes, version.aggregation)} (${wordOf(codes, version.aggregationConfidence)})`,
          },
          { label: words.sureness, value: wordOf(codes, version.confidence) },
          { label: words.group, value: version.groups ? format.list(version.groups.labels.map(text)) : undefined },
          { label: words.source, value: version.source },
          { label: words.note, value: version.note ?? undefined },
        ]}
      />
      <DataTable
        label={words.tree}
        columns={columns}
        rows={top}
        rowId={(row) => row.code}
        childrenOf={(row) => version.components.filter((one) => one.parentCode === row.code)}
        unsortable
        empty={<Callout meaning="note">{own.noComponents}</Callout>}
      />
    </Section>
  );
}

const body = readingRoutes.define.body;

function NewVersion({ definition, onDone }: { readonly definition: Definition; readonly onDone: () => void }) {
  const own = useMessages(definitionMessages);
  const text = useText();
  const cache = useQueryClient();
  const base = definition.versions.findLast((version) => version.components.length > 0);
  const top = base?.components.filter((row) => row.level === 1) ?? [];
  const weighted = top.some((row) => row.weightRatio !== null);
  const form = useContractForm({
    schema: body,
    defaults: {
      fromYear: (base?.fromYear ?? 2020) + 1,
      reason: '',
      components: top.map(({ code, name, weightRatio, maxPoints }) => ({ code, name, weightRatio, maxPoints })),
    },
    submit: (values) =>
      client.call(readingRoutes.define, {
        params: { code: definition.code },
        body: values,
        idempotencyKey: crypto.randomUUID(),
      }),
    onDone: () => {
      void cache.invalidateQueries({ queryKey: ['indices'] });
      onDone();
    },
  });
  return (
    <Section title={own.newVersion} note={own.newVersionNote} ruled>
      <Form
        form={form}
        submitLabel={own.save}
        actions={
          <Button kind="quiet" onPress={onDone}>
            {own.cancel}
          </Button>
        }
      >
        <Columns of={2} gap="tight">
          <NumberField name="fromYear" label={own.fromYear} />
          <TextField name="reason" label={own.reason} />
        </Columns>
        <Columns of={3} gap="tight">
          {top.map((row, place) => (
            <NumberField
              key={row.code}
              name={`components.${place}.${weighted ? 'weightRatio' : 'maxPoints'}`}
              label={text(row.name)}
            />
          ))}
        </Columns>
      </Form>
    </Section>
  );
}

function Content({ definition }: { readonly definition: Definition }) {
  const words = useMessages(messages);
  const own = useMessages(definitionMessages);
  const text = useText();
  const format = useFormat();
  const may = useMay('index.define');
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap={24}>
      <PageHeader
        answer={own.answer(definition.code, definition.versions.length)}
        documentTitle={`${words.definition} ${definition.code}`}
        size="work"
        crumbs={[
          { label: words.indices, href: '/indices' },
          { label: definition.code, href: indexPath(definition.code) },
          { label: words.definition },
        ]}
        lede={text(definition.name)}
        actions={may && !adding ? <Button onPress={() => setAdding(true)}>{own.newVersion}</Button> : null}
      />
      {adding ? <NewVersion definition={definition} onDone={() => setAdding(false)} /> : null}
      {definition.edits.map((edit) => (
        <Callout key={edit.editedAt} meaning="note">
          {own.edited(edit.editedBy, format.dateTime(edit.editedAt), edit.fromYear, edit.reason)}
        </Callout>
      ))}
      {[...definition.versions].reverse().map((version) => (
        <Version key={version.fromYear} version={version} />
      ))}
      <ObjectHistory objectType="index" objectId={definition.code} />
    </Stack>
  );
}

/** The structure of an index through the years, and how a new one comes into force. */
export function Page() {
  const query = useQuery(definitionQuery(usePathParam('code')));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {(definition) => <Content definition={definition} />}
      </QueryState>
    </Body>
  );
}
