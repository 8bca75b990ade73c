import {
  FilterField,
  QueryState,
  SourceLine,
  Stack,
  useMessages,
  useUrlState,
  VirtualList,
  type VirtualListHandle,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SourceLine as Line } from '../../contract/index.ts';
import { linesQuery } from '../documents.queries.ts';
import { documentsMessages } from '../reading.messages.ts';
import { TextHits } from './text-hits.tsx';

function Lines({ lines, wanted }: { readonly lines: readonly Line[]; readonly wanted: number }) {
  const words = useMessages(documentsMessages);
  const list = useRef<VirtualListHandle>(null);
  useEffect(() => {
    if (wanted > 0) list.current?.scrollTo(wanted - 1, 'center');
  }, [wanted]);
  return (
    <VirtualList
      ref={list}
      label={words.text}
      items={lines}
      itemKey={(line) => String(line.line)}
      estimatedHeight={42}
      focusable
      boxed
      render={(line) => (
        <SourceLine
          number={line.line}
          content={line.content}
          {...(line.line === wanted ? { state: 'current' as const } : {})}
        />
      )}
    />
  );
}

export interface DocumentTextProps {
  readonly documentId: string;
  readonly extractionId: string;
}

/** The whole text line by line, with a search of its own. */
export function DocumentText({ documentId, extractionId }: DocumentTextProps) {
  const [url] = useUrlState();
  const [sought, setSought] = useState('');
  const query = useQuery(linesQuery(extractionId));
  return (
    <Stack gap={12}>
      <FilterField text={sought} onChange={setSought} />
      <TextHits text={sought} documentId={documentId} />
      <QueryState query={query} skeleton={{ lines: 16 }}>
        {(lines) => <Lines lines={lines} wanted={Number(url['line']) || 0} />}
      </QueryState>
    </Stack>
  );
}
