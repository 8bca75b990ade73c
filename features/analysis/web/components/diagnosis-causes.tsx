import { Callout, Columns, type Fact, FactList, Note, Section, useFormat, useMessages, useText } from '@nanghang/ui';
import { RankLadder, Waterfall } from '@nanghang/ui/charts';
import type { Diagnosis } from '../../contract/index.ts';
import { messages } from '../diagnosis.messages.ts';

/** How the components lead from the total of the edition before to this one. */
export function ChangeOfTotal({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const { before, after, fromYear, unexplained, decimals: digits } = page;
  if (fromYear === null || before === null || after === null) return <Callout meaning="note" title={words.noEarlier} />;
  if (unexplained === null)
    return (
      <Callout meaning="note" title={page.change === null ? words.noComparison : undefined}>
        {page.change === null && page.breakNote ? text(page.breakNote) : words.noAlgebra}
      </Callout>
    );
  const parts = page.components.flatMap((row) =>
    row.points === null ? [] : [{ id: row.code, label: text(row.name), change: row.points }],
  );
  const sum = (sign: 1 | -1) =>
    parts.reduce((total, part) => total + (sign * part.change > 0 ? Math.abs(part.change) : 0), 0);
  const rest =
    Number(unexplained.toFixed(digits)) === 0 ? [] : [{ id: 'rest', label: words.unexplained, change: unexplained }];
  return (
    <Waterfall
      title={words.waterfall(format.number(sum(-1), { digits }), format.number(sum(1), { digits }))}
      note={words.waterfallNote(format.signed(unexplained, { digits: 4 }))}
      from={{ label: words.year(fromYear), value: before }}
      to={{ label: words.year(page.year), value: after }}
      contributions={[...parts.sort((a, b) => a.change - b.change), ...rest]}
      itemName={words.component}
      changeName={words.contribution}
      digits={digits}
      fileName={`vi-sao-${page.code}-${page.year}`}
    />
  );
}

/** Whose doing the change of rank is, in words. */
export function ShiftOfRank({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const { shift, fromYear } = page;
  if (!shift || fromYear === null) return <Note>{words.shiftUnknown}</Note>;
  const size = (places: number) => format.number(Math.abs(places), { digits: Number.isInteger(places) ? 0 : 1 });
  const places = (count: number) =>
    count === 0 ? words.placesSame : count > 0 ? words.placesUp(size(count)) : words.placesDown(size(count));
  const signed = (count: number) => format.signed(count, { digits: Number.isInteger(count) ? 0 : 1 });
  const facts: Fact[] = [
    { label: words.shiftOwn, value: places(shift.own) },
    { label: words.shiftOthers, value: places(shift.others) },
    { label: words.shiftIfOthers(fromYear), value: words.rankIs(shift.rankIfOthersStayed) },
    { label: words.shiftIfOwn(fromYear), value: words.rankIs(shift.rankIfOwnStayed) },
  ];
  return (
    <Section
      title={shift.places === 0 ? words.shiftNone : words.shiftTitle(signed(shift.own), signed(shift.others))}
      note={text(shift.explanation)}
    >
      <FactList facts={facts} />
    </Section>
  );
}

/** The places that the weights of the method leave open. */
export function PlacesWithin({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const { uncertainty } = page;
  if (!uncertainty) return <Note>{words.withinNone}</Note>;
  const { own, within } = uncertainty;
  return (
    <RankLadder
      title={words.withinTitle(page.province, own.low, own.high, within.length)}
      note={words.withinNote(text(uncertainty.label), format.number(uncertainty.draws), uncertainty.seed)}
      rankName={words.rankHead}
      placeName={words.province}
      valueName={words.score}
      intervalName={words.interval}
      places={within.map((one) => ({
        id: one.province,
        rank: one.nominal,
        label: one.province,
        value: one.median,
        interval: [one.low, one.high],
        own: one.province === own.province,
      }))}
      digits={0}
      fileName={`khoang-hang-${page.code}-${page.year}`}
    />
  );
}

/** What moved the total, and whose doing the places are, side by side. */
export function DiagnosisCauses({ page }: { readonly page: Diagnosis }) {
  return (
    <Columns of={2}>
      <ChangeOfTotal page={page} />
      <ShiftOfRank page={page} />
    </Columns>
  );
}
