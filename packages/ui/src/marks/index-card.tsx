import type { ReactNode } from 'react';
import { Card, CardLink } from '../layout/card.tsx';
import { Row, Text } from '../layout/layout.tsx';
import classes from './cards.module.css';
import { StatusShape } from './status.tsx';

export interface IndexCardProps {
  readonly name: string;
  readonly subtitle: string;
  readonly href: string;
  /** Year or period of the figures. */
  readonly period: string;
  /** The period is older than it could be: shown with a diamond. */
  readonly stale?: boolean;
  /** Rank, group or value: the answer. */
  readonly headline: ReactNode;
  /** The headline is words, which are set smaller (default: text that does not begin with a digit). */
  readonly headlineIsWords?: boolean;
  /** Small behind the headline: `/63`. */
  readonly headlineUnit?: string;
  /** Grey word behind: `hạng`. */
  readonly headlineWord?: string;
  /** Second figure at the right: the score, with its unit. */
  readonly value?: ReactNode;
  readonly valueUnit?: string;
  /** The change in a sentence: `<RankChange .../> so với 2021`. */
  readonly change?: ReactNode;
  /** A fluid `Sparkline`. */
  readonly chart?: ReactNode;
  readonly chartFrom?: string;
  readonly chartTo?: string;
  /** Left and right of the foot: the mean, and the gap to it. */
  readonly foot?: ReactNode;
  readonly footEnd?: ReactNode;
}

/** Where we stand on one index, at a glance. */
export function IndexCard(props: IndexCardProps) {
  const { name, subtitle, href, period, stale, headline, headlineUnit, headlineWord, value, valueUnit, change } = props;
  const { headlineIsWords = typeof headline === 'string' && !/^[\d–]/.test(headline) } = props;
  return (
    <Card linked>
      <div className={classes['card']}>
        <div className={classes['grid']}>
          <div className={classes['words']}>
            <Row justify="between" nowrap>
              <Text weight={600}>
                <CardLink href={href}>{name}</CardLink>
              </Text>
              <Text size={12} tone={stale ? 'warn' : 'faint'} nowrap>
                <span className={classes['period']}>
                  {stale ? <StatusShape meaning="soon" /> : null}
                  {period}
                </span>
              </Text>
            </Row>
            <Text size={12} tone="faint" clip={1}>
              {subtitle}
            </Text>
            <div className={classes['figures']}>
              <span className={classes['headline']} data-words={headlineIsWords || undefined}>
                {headline}
                {headlineUnit ? <small>{headlineUnit}</small> : null}
              </span>
              {headlineWord ? (
                <Text size={12} tone="faint">
                  {headlineWord}
                </Text>
              ) : null}
              <span className={classes['between']} />
              {value === undefined ? null : (
                <span className={classes['value']}>
                  {value}
                  {valueUnit ? <small>{valueUnit}</small> : null}
                </span>
              )}
            </div>
            {change ? <div className={classes['change']}>{change}</div> : null}
          </div>
          {props.chart ? (
            <div className={classes['chart']}>
              {props.chart}
              <Row justify="between" nowrap>
                <Text size={12} tone="faint">
                  {props.chartFrom}
                </Text>
                <Text size={12} tone="faint">
                  {props.chartTo}
                </Text>
              </Row>
            </div>
          ) : null}
          {props.foot || props.footEnd ? (
            <div className={classes['foot']}>
              <span>{props.foot}</span>
              <span>{props.footEnd}</span>
            </div>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
