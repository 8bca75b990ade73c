import type { PlainDate } from '@nanghang/domain/kernel';
import { Button, useMay, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { unitImportsPath, unitSetsPath } from '../paths.ts';
import { unitMessages } from '../units.messages.ts';
import { NewUnitDialog } from './new-unit-dialog.tsx';

/** Verbs above the tree, for administrators. */
export function UnitActions({ on }: { readonly on: PlainDate }) {
  const words = useMessages(unitMessages);
  const mayEdit = useMay('unit.edit');
  const mayImport = useMay('unit.import');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button href={unitSetsPath}>{words.sets}</Button>
      {mayImport ? <Button href={unitImportsPath}>{words.importUnits}</Button> : null}
      {mayEdit ? (
        <Button kind="primary" onPress={() => setAdding(true)}>
          {words.add}
        </Button>
      ) : null}
      {adding ? <NewUnitDialog on={on} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
