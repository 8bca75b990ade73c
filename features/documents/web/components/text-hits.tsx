import { FoundText, Link, RowItem, RowList, Section, Segments, Skeleton, useFormat, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { textSearchQuery } from '../documents.queries.ts';
import { documentPath } from '../paths.ts';
import { documentsMessages } from '../reading.messages.ts';

export interface TextHitsProps {
  readonly text: string;
  readonly documentId?: string;
}

/** Lines of documents that hold the words, with or without marks. */
export function TextHits({ text, documentId }: TextHitsProps) {
  const words = useMessages(documentsMessages);
  const format = useFormat();
  const [marks, setMarks] = useState<'any' | 'exact'>('any');
  const query = useQuery(
    textSearchQuery(text.trim(), { exact: marks === 'exact', ...(documentId ? { documentId } : {}) }),
  );
  if (text.trim().length < 2) return null;
  const hits = query.data?.items;
  const count = hits?.length ?? 0;
  const title =
    query.data === undefined
      ? words.inTextTitle(0)
      : count === 0
        ? words.inTextNone
        : query.data.nextCursor === null
          ? words.inTextTitle(count)
          : words.inTextMore(count);
  return (
    <Section
      title={title}
      actions={
        <Segments
          label={words.marks}
          options={[
            { value: 'any', label: words.anyMarks },
            { value: 'exact', label: words.exactMarks },
          ]}
          value={marks}
          onChange={setMarks}
        />
      }
    >
      {hits === undefined ? (
        <Skeleton lines={3} />
      ) : count === 0 ? null : (
        <RowList>
          {hits.map((hit) => (
            <RowItem
              key={`${hit.documentId} ${hit.fileVersion} ${hit.line}`}
              title={<FoundText text={hit.excerpt} places={hit.marks} />}
              detail={hit.title ?? ''}
              trail={
                <Link href={documentPath(hit.documentId, { tab: 'text', line: String(hit.line) })}>
                  {`${hit.number ?? words.noNumber}, ${words.line(format.number(hit.line))}`}
                </Link>
              }
            />
          ))}
        </RowList>
      )}
    </Section>
  );
}
