import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  Callout,
  FactList,
  Form,
  NumberField,
  ObjectHistory,
  QueryState,
  RowItem,
  RowList,
  Section,
  SidePanel,
  Stack,
  Text,
  TextField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AdminLink, adminRoutes, type ProvinceRow } from '../../contract/index.ts';
import { mapMessages } from '../units.messages.ts';
import { belowQuery, client } from '../units.queries.ts';

export interface ProvincePanelProps {
  readonly province: ProvinceRow;
  readonly on: PlainDate;
  readonly onClose: () => void;
}

function useBasisText(): (link: AdminLink) => string {
  const words = useMessages(mapMessages);
  const national: Readonly<Record<string, string>> = {
    'communes-2025-06-30': words.basisCommunes,
    resolution: words.basisResolution,
    code: words.basisCode,
  };
  return (link) => (link.reason === null ? (national[link.basis] ?? link.basis) : words.ownCount(link.basis));
}

function ShareForm({
  province,
  link,
  onDone,
}: {
  readonly province: ProvinceRow;
  readonly link: AdminLink;
  readonly onDone: () => void;
}) {
  const words = useMessages(mapMessages);
  const form = useContractForm({
    schema: adminRoutes.setShare.body,
    defaults: { predecessorId: link.id, share: link.share, basis: '', reason: '' },
    submit: (body) => client.call(adminRoutes.setShare, { params: { successorId: province.id }, body }),
    onDone,
  });
  return (
    <Form
      form={form}
      submitLabel={words.save}
      label={words.edit}
      actions={
        <Button kind="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      }
    >
      <NumberField name="share" label={words.newShare} emptyAs="null" optional />
      <TextField name="basis" label={words.newBasis} />
      <TextField name="reason" label={words.reason} />
    </Form>
  );
}

function Shares({ province }: { readonly province: ProvinceRow }) {
  const words = useMessages(mapMessages);
  const format = useFormat();
  const basisText = useBasisText();
  const cache = useQueryClient();
  const mayEdit = useMay('admin_unit.edit');
  const [editing, setEditing] = useState<string>();
  const done = () => {
    setEditing(undefined);
    void cache.invalidateQueries({ queryKey: ['units', 'provinces'] });
  };
  const edited = province.predecessors.find((one) => one.id === editing);
  return (
    <Section title={words.shares} level={3}>
      <RowList bare>
        {province.predecessors.map((one) => (
          <RowItem
            key={one.id}
            title={one.name}
            detail={`${basisText(one)}${one.share === null ? '' : `: ${format.number(one.share)}`}`}
            trail={
              <>
                <Text weight={600}>{format.percent(one.shareRatio, 1)}</Text>
                {mayEdit ? (
                  <Button kind="quiet" onPress={() => setEditing(one.id)}>
                    {words.edit}
                  </Button>
                ) : null}
              </>
            }
          />
        ))}
      </RowList>
      {edited ? <ShareForm key={edited.id} province={province} link={edited} onDone={done} /> : null}
    </Section>
  );
}

/** One province of the day: shares of its predecessors, and what lies below it. */
export function ProvincePanel({ province, on, onClose }: ProvincePanelProps) {
  const words = useMessages(mapMessages);
  const format = useFormat();
  const below = useQuery(belowQuery(province.id, on));
  return (
    <SidePanel title={province.name} kicker={province.code} onClose={onClose}>
      <Stack gap={20}>
        <FactList
          facts={[
            { label: words.since, value: format.date(province.validFrom) },
            { label: words.districts, value: format.number(province.districts) },
            { label: words.communes, value: format.number(province.communes) },
          ]}
        />
        {province.predecessors.length > 0 ? <Shares province={province} /> : null}
        <Section title={words.districtsOf} level={3}>
          <QueryState query={below}>
            {(data) =>
              data.items.length === 0 ? (
                <Callout meaning="note">{words.none}</Callout>
              ) : (
                <RowList bare>
                  {data.items.map((one) => (
                    <RowItem key={one.id} title={one.name} trail={<Text tone="faint">{one.code}</Text>} />
                  ))}
                </RowList>
              )
            }
          </QueryState>
        </Section>
        <ObjectHistory objectType="admin_unit" objectId={province.id} />
      </Stack>
    </SidePanel>
  );
}
