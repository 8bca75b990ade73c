import { Columns, Link, Section, useFormat, useMay, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { lateQuery, ratesQuery } from '../duties.queries.ts';
import { executionMessages } from '../execution.messages.ts';
import { executionPath, tasksPathWith } from '../paths.ts';
import { LateComponents } from './late-components.tsx';
import { RateTable } from './unit-rates.tsx';

const shownComponents = 6;
const shownUnits = 10;

/** On the overview: what late work endangers, and units by their rate, the lowest first. */
export function ExecutionBlock() {
  return useMay('duty.oversee') ? <Execution /> : null;
}

function Execution() {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const late = useQuery(lateQuery).data;
  const rates = useQuery(ratesQuery('unit')).data;
  if (!late || !rates || rates.total.due + rates.total.ahead === 0) return null;
  const lowest = rates.items
    .filter((unit) => unit.due > 0)
    .toSorted((a, b) => (a.onTimeRatio ?? 0) - (b.onTimeRatio ?? 0) || b.late - a.late);
  return (
    <Columns of="wide-left">
      <Section
        title={words.threatens}
        actions={
          late.total > 0 ? (
            <Link href={tasksPathWith({ status: 'overdue' })}>{words.seeLate(format.number(late.total))}</Link>
          ) : null
        }
      >
        <LateComponents rows={late.components.slice(0, shownComponents)} />
      </Section>
      <Section title={words.byRate} actions={<Link href={`${executionPath}?tab=rates`}>{words.all}</Link>}>
        <RateTable label={words.byRate} nameHead={words.unit} rows={lowest.slice(0, shownUnits)} narrow />
      </Section>
    </Columns>
  );
}
