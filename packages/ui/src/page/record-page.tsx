import type { ReactNode } from 'react';
import { type TabDefinition, Tabs } from '../controls/tabs.tsx';
import { type Fact, FactList } from '../layout/facts.tsx';
import { Section } from '../layout/layout.tsx';
import classes from './page.module.css';
import { Page, PageHeader, type PageHeaderProps } from './page-header.tsx';

export interface RecordPageProps {
  readonly header: PageHeaderProps;
  /** Findings above everything else. */
  readonly notices?: ReactNode;
  readonly factsTitle?: string;
  readonly facts?: readonly Fact[];
  readonly tabs?: readonly TabDefinition[];
  readonly tabsLabel?: string;
  /** At the right: the timeline, mostly. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One record: its facts and tabs at the left, its timeline at the right. */
export function RecordPage(props: RecordPageProps) {
  const { header, notices, factsTitle, facts, tabs, tabsLabel, aside, children } = props;
  const main = (
    <div className={classes['recordMain']}>
      {facts ? (
        factsTitle ? (
          <Section title={factsTitle}>{<FactList facts={facts} />}</Section>
        ) : (
          <FactList facts={facts} />
        )
      ) : null}
      {tabs ? <Tabs label={tabsLabel ?? header.answer} tabs={tabs} /> : null}
      {children}
    </div>
  );
  return (
    <Page>
      <PageHeader {...header} />
      {notices}
      {aside ? (
        <div className={classes['record']}>
          {main}
          <div className={classes['recordSide']}>{aside}</div>
        </div>
      ) : (
        main
      )}
    </Page>
  );
}
