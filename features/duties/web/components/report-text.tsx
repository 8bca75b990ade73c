import { FactList, Link, Picture, Row, RowItem, RowList, Stack, Text, useFormat, useMessages } from '@nanghang/ui';
import type { Figure, Report } from '../../contract/index.ts';
import { reportMessages } from '../report.messages.ts';
import { rateOf } from '../report-figures.ts';

/**
 * Where a file of a report is had.
 * @example evidenceHref('a', 2) // '/api/v1/evidence/a/revisions/2/file'
 */
export function evidenceHref(evidenceId: string, revision: number): string {
  return `/api/v1/evidence/${evidenceId}/revisions/${revision}/file`;
}

/** Kinds of pictures that browsers show. */
const shownAsPictures = /^image\/(jpeg|png|webp)$/;

/** A report as it was handed in: result, words, figures beside the last ones, files. */
export function ReportText({ report, last }: { readonly report: Report; readonly last: readonly Figure[] }) {
  const words = useMessages(reportMessages);
  const format = useFormat();
  const results = { doing: words.doing, done: words.done, not_started: words.notStarted };
  const rate = rateOf(report.figures);
  const before = new Map(last.map((figure) => [figure.name, figure.value]));
  return (
    <Stack gap={12}>
      <FactList
        facts={[
          { label: words.result, value: results[report.result] },
          ...report.figures.map((figure) => ({
            label: figure.name,
            value: (
              <Row>
                <Text weight={600}>{`${format.number(figure.value)} ${figure.unit}`.trim()}</Text>
                {before.has(figure.name) ? (
                  <Text size={12} tone="faint">{`${words.lastPeriod} ${format.number(before.get(figure.name))}`}</Text>
                ) : null}
              </Row>
            ),
          })),
          ...(rate === undefined ? [] : [{ label: words.rate, value: format.percent(rate) }]),
        ]}
      />
      <Stack gap={4} reading>
        {[...report.content.matchAll(/[^\n]+/g)].map((paragraph) => (
          <Text key={paragraph.index} block>
            {paragraph[0]}
          </Text>
        ))}
      </Stack>
      {report.evidence.length === 0 ? (
        <Text size={13} tone="faint">
          {words.noEvidence}
        </Text>
      ) : (
        <RowList>
          {report.evidence.map((file) => (
            <RowItem
              key={file.evidenceId}
              title={
                <Link href={evidenceHref(file.evidenceId, file.revision)} download={file.fileName}>
                  {file.fileName}
                </Link>
              }
              trail={
                <Text size={12} tone="faint">
                  {format.fileSize(file.byteCount)}
                </Text>
              }
              below={
                shownAsPictures.test(file.mediaType) ? (
                  <Picture src={evidenceHref(file.evidenceId, file.revision)} label={file.fileName} />
                ) : undefined
              }
            />
          ))}
        </RowList>
      )}
    </Stack>
  );
}
