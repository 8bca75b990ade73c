import {
  Button,
  PlainTextInput,
  QueryState,
  Row,
  RowItem,
  RowList,
  Section,
  Stack,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type EvidenceRow, evidenceRoutes } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { client, dutiesKey } from '../work.queries.ts';

const shown = 12;

function knownEvidenceQuery(unit: string, name: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'evidence', unit, name],
    queryFn: ({ signal }) =>
      client.call(evidenceRoutes.list, { query: { unit, limit: shown, ...(name === '' ? {} : { q: name }) }, signal }),
    placeholderData: keepPreviousData,
  });
}

export interface KnownEvidenceProps {
  readonly unitId: string;
  /** Files that stand behind this report already. */
  readonly used: readonly string[];
  readonly onChoose: (file: EvidenceRow) => void;
  readonly onClose: () => void;
}

/** Files that the unit sent before, the newest first: one paper proves several reports. */
export function KnownEvidence({ unitId, used, onChoose, onClose }: KnownEvidenceProps) {
  const words = useMessages(reportMessages);
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const query = useQuery(knownEvidenceQuery(unitId, useDeferredValue(typed.trim())));
  return (
    <Section title={words.knownTitle} level={3}>
      <Stack gap={8}>
        <PlainTextInput label={words.knownFind} value={typed} onChange={setTyped} />
        <QueryState query={query} skeleton={{ lines: 3 }}>
          {({ items }) => {
            const others = items.filter((file) => !used.includes(file.evidenceId));
            return others.length === 0 ? (
              <Text size={13} tone="faint" block>
                {words.knownNone}
              </Text>
            ) : (
              <RowList>
                {others.map((file) => (
                  <RowItem
                    key={file.evidenceId}
                    title={file.fileName}
                    detail={[
                      format.dateTime(file.uploadedAt),
                      format.fileSize(file.byteCount),
                      ...(file.usedIn > 0 ? [words.knownIn(format.number(file.usedIn))] : []),
                    ].join(' · ')}
                    onOpen={() => onChoose(file)}
                  />
                ))}
              </RowList>
            );
          }}
        </QueryState>
        <Row>
          <Button small kind="quiet" onPress={onClose}>
            {words.knownClose}
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}
