import type { RouteResponse } from '@nanghang/contract';
import { Callout, Note, useFormat, useMessages } from '@nanghang/ui';
import type { auditRoutes } from '../../contract/index.ts';
import { auditMessages } from '../audit.messages.ts';

export type ChainState = RouteResponse<typeof auditRoutes.state>;

type Kind = 'changed' | 'deleted' | 'inserted' | 'reordered' | 'seal';

function isKind(kind: string): kind is Kind {
  return ['changed', 'deleted', 'inserted', 'reordered', 'seal'].includes(kind);
}

/** What the seals say of the log: that it holds, or where it first does not and what to do. */
export function ChainNotice({ state }: { readonly state: ChainState }) {
  const words = useMessages(auditMessages);
  const format = useFormat();
  if (state.firstBroken) {
    const { kind, sealNumber, entryId } = state.firstBroken;
    const what = isKind(kind) ? words[kind] : kind;
    return (
      <Callout meaning="bad" title={words.brokenTitle}>
        {[
          words.brokenPlace(what, format.number(sealNumber)),
          ...(entryId === null ? [] : [words.brokenEntry(entryId)]),
          words.brokenToDo,
        ].join(' ')}
      </Callout>
    );
  }
  if (!state.lastSeal) return <Note>{words.noSeals}</Note>;
  return <Note>{words.sealsNote(format.number(state.seals), format.dateTime(state.lastSeal.at))}</Note>;
}
