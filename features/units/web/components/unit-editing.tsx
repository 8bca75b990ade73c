import {
  Button,
  CheckboxField,
  DateField,
  Form,
  Note,
  NumberField,
  Row,
  Section,
  SelectField,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type UnitDetail, type UnitState, unitRoutes } from '../../contract/index.ts';
import { editingMessages } from '../editing.messages.ts';
import { client } from '../units.queries.ts';
import { useKindOptions, useUnitOptions } from './use-unit-options.ts';

interface EditProps {
  readonly unit: UnitDetail;
  readonly state: UnitState;
  readonly onDone: () => void;
}

function CancelButton({ onPress }: { readonly onPress: () => void }) {
  const words = useMessages(editingMessages);
  return (
    <Button kind="quiet" onPress={onPress}>
      {words.cancel}
    </Button>
  );
}

function ChangeForm({ unit, state, onDone }: EditProps) {
  const words = useMessages(editingMessages);
  const { name, shortName, kind, parentUnitId } = state;
  const form = useContractForm({
    schema: unitRoutes.change.body,
    defaults: { name, shortName, kind, parentUnitId, effectiveOn: unit.on, reason: '' },
    submit: (body) =>
      client.call(unitRoutes.change, {
        ...{ params: { unitId: unit.unitId }, body, idempotencyKey: crypto.randomUUID() },
      }),
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.changeVerb} label={words.change} actions={<CancelButton onPress={onDone} />}>
      <TextField name="name" label={words.name} />
      <TextField name="shortName" label={words.shortName} optional emptyAs="null" />
      <SelectField name="kind" label={words.kind} options={useKindOptions()} />
      <SelectField
        name="parentUnitId"
        label={words.parent}
        options={useUnitOptions(unit.on, unit.unitId)}
        optional
        emptyAs="null"
      />
      <DateField name="effectiveOn" label={words.effectiveOn} hint={words.effectiveHint} />
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}

function CloseForm({ unit, onDone }: EditProps) {
  const words = useMessages(editingMessages);
  const form = useContractForm({
    schema: unitRoutes.close.body,
    defaults: { lastDay: unit.on, reason: '' },
    submit: (body) =>
      client.call(unitRoutes.close, {
        ...{ params: { unitId: unit.unitId }, body, idempotencyKey: crypto.randomUUID() },
      }),
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.closeVerb} label={words.close} actions={<CancelButton onPress={onDone} />}>
      <DateField name="lastDay" label={words.lastDay} />
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}

function SucceedForm({ unit, onDone }: EditProps) {
  const words = useMessages(editingMessages);
  const form = useContractForm({
    schema: unitRoutes.succeed.body,
    defaults: {
      ...{ predecessorUnitId: unit.unitId, successorUnitId: '', effectiveOn: unit.on, share: null, basis: '' },
    },
    submit: (body) => client.call(unitRoutes.succeed, { body, idempotencyKey: crypto.randomUUID() }),
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.succeedVerb} label={words.succeed} actions={<CancelButton onPress={onDone} />}>
      <SelectField name="successorUnitId" label={words.successor} options={useUnitOptions(unit.on, unit.unitId)} />
      <DateField name="effectiveOn" label={words.effectiveOn} />
      <NumberField name="share" label={words.share} hint={words.shareHint} optional emptyAs="null" />
      <TextField name="basis" label={words.basis} />
    </Form>
  );
}

function ReopenForm({ unit, state, onDone }: EditProps) {
  const words = useMessages(editingMessages);
  const format = useFormat();
  const followed = state.validTo !== null && unit.successors.length > 0;
  const form = useContractForm({
    schema: unitRoutes.reopen.body,
    defaults: { withdrawSuccessions: false, reason: '' },
    submit: (body) =>
      client.call(unitRoutes.reopen, {
        ...{ params: { unitId: unit.unitId }, body, idempotencyKey: crypto.randomUUID() },
      }),
    onDone,
  });
  return (
    <Form form={form} submitLabel={words.reopenVerb} label={words.reopen} actions={<CancelButton onPress={onDone} />}>
      <Note>{words.reopenNote(format.date(state.validTo))}</Note>
      {followed ? <CheckboxField name="withdrawSuccessions" label={words.withdrawSuccessions} /> : null}
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}

const forms = { change: ChangeForm, close: CloseForm, succeed: SucceedForm, reopen: ReopenForm } as const;

/** What an administrator may do with the unit of the day; every change is dated. */
export function UnitEditing({ unit }: { readonly unit: UnitDetail }) {
  const words = useMessages(editingMessages);
  const cache = useQueryClient();
  const [editing, setEditing] = useState<keyof typeof forms>();
  const [last] = unit.history;
  const closed = last !== undefined && last.validTo !== null;
  const state = editing === 'reopen' ? last : (unit.current ?? last);
  if (!state) return null;
  const done = () => {
    setEditing(undefined);
    void cache.invalidateQueries({ queryKey: ['units'] });
  };
  const Editing = editing && forms[editing];
  return (
    <Section title={words.edit} level={3} ruled>
      {Editing ? (
        <Editing unit={unit} state={state} onDone={done} />
      ) : (
        <Row gap={8}>
          {unit.current ? <Button onPress={() => setEditing('change')}>{words.change}</Button> : null}
          {closed ? <Button onPress={() => setEditing('reopen')}>{words.reopen}</Button> : null}
          <Button onPress={() => setEditing('succeed')}>{words.succeed}</Button>
          {unit.current ? (
            <Button kind="quiet" onPress={() => setEditing('close')}>
              {words.close}
            </Button>
          ) : null}
        </Row>
      )}
    </Section>
  );
}
