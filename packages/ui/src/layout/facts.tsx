import type { ReactNode } from 'react';
import classes from './layout.module.css';

export interface KeyFigure {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Unit or total behind the value, small: `/63`, `%`. */
  readonly unit?: string;
}

/** The two to six figures that carry a page: large value, small words below. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl className={classes['figures']}>
      {figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: figures have a fixed place and no identity of their own
        <div key={index} className={classes['figure']}>
          <dt className={classes['figureLabel']}>{figure.label}</dt>
          <dd className={classes['figureValue']}>
            {figure.value}
            {figure.unit ? <small>{figure.unit}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Labels at the left, values at the right. Facts whose value is undefined or null are left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts
        .filter((fact) => fact.value !== undefined && fact.value !== null)
        .map((fact) => (
          <FactPair key={fact.label} fact={fact} />
        ))}
    </dl>
  );
}

function FactPair({ fact }: { readonly fact: Fact }) {
  return (
    <>
      <dt>{fact.label}</dt>
      <dd>{fact.value}</dd>
    </>
  );
}
