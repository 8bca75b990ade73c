import { Button, Callout, Chip, PlainTextInput, problemOf, Row, Stack, Text, useMessages, useText } from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type UnitDetail, unitRoutes } from '../../contract/index.ts';
import { editingMessages } from '../editing.messages.ts';
import { unitMessages } from '../units.messages.ts';
import { client } from '../units.queries.ts';

/** Other names of a unit, to add to and take from. */
export function UnitAliases({ unit }: { readonly unit: UnitDetail }) {
  const words = useMessages(editingMessages);
  const general = useMessages(unitMessages);
  const text = useText();
  const cache = useQueryClient();
  const [alias, setAlias] = useState('');
  const { unitId } = unit;
  const refresh = () => cache.invalidateQueries({ queryKey: ['units'] });
  const add = useMutation({
    mutationFn: () => client.call(unitRoutes.addAlias, { params: { unitId }, body: { alias } }),
    onSuccess: () => {
      setAlias('');
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (aliasId: string) => client.call(unitRoutes.removeAlias, { params: { unitId, aliasId } }),
    onSuccess: refresh,
  });
  const failure = add.error ?? remove.error;
  return (
    <Stack gap={8}>
      {unit.aliases.length === 0 ? <Text tone="quiet">{general.noAliases}</Text> : null}
      <Row gap={6}>
        {unit.aliases.map((one) => (
          <Chip
            key={one.aliasId}
            onRemove={() => remove.mutate(one.aliasId)}
            removeLabel={words.removeAlias(one.alias)}
          >
            {one.alias}
          </Chip>
        ))}
      </Row>
      {failure ? <Callout meaning="bad">{text(problemOf(failure).message)}</Callout> : null}
      <Row gap={8} align="end">
        <PlainTextInput label={words.newAlias} value={alias} onChange={setAlias} />
        <Button busy={add.isPending} disabled={alias.trim() === ''} onPress={() => add.mutate()}>
          {words.addAlias}
        </Button>
      </Row>
    </Stack>
  );
}
