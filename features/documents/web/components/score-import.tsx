import { importRoutes } from '@nanghang/indices/contract';
import {
  Button,
  defineMessages,
  problemOf,
  showNote,
  useFormat,
  useGoTo,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import type { ReviewRow } from '../../contract/index.ts';
import { client } from '../documents.queries.ts';
import { scoreTable } from '../model/score-table.ts';

const messages = defineMessages({
  vi: {
    into: (count: string) => `Nhập ${count} kết quả vào chỉ số`,
    fileName: (plan: string) => `Bảng điểm trong ${plan}.csv`,
  },
  en: {
    into: (count) => `Import ${count} results into the indices`,
    fileName: (plan) => `Score tables of ${plan}.csv`,
  },
});

const uploadRoute = { ...importRoutes.upload, body: z.instanceof(FormData) };

export interface ScoreImportProps {
  readonly rows: readonly ReviewRow[];
  /** Number of the document, or its title. */
  readonly plan: string;
}

/** Begins an import of results with the figures that the plan prints; the import checks them and asks before it writes. */
export function ScoreImport({ rows, plan }: ScoreImportProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const goTo = useGoTo();
  const may = useMay('index.import');
  const table = scoreTable(rows);
  const begin = useMutation({
    mutationFn: (csv: string) => {
      const body = new FormData();
      const name = words.fileName(plan.replace(/[\\/:*?"<>|]/g, '-'));
      body.set('file', new File([csv], name, { type: 'text/csv' }));
      return client.call(uploadRoute, { body });
    },
    onSuccess: ({ importId }) => goTo(`/indices/imports/${importId}`),
    onError: (error) => showNote({ message: text(problemOf(error).message) }),
  });
  if (!may || !table) return null;
  return (
    <Button small busy={begin.isPending} onPress={() => begin.mutate(table.csv)}>
      {words.into(format.number(table.count))}
    </Button>
  );
}
