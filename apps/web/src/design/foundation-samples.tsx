import { Section, Text, useMessages } from '@nanghang/ui';
import type { ReactNode } from 'react';
import { colourMessages, designMessages } from './design.messages.ts';
import classes from './design.module.css';

export function ColourSamples() {
  const words = useMessages(designMessages);
  const uses = useMessages(colourMessages);
  const swatches = [
    ['bg', uses.bg],
    ['sunken', uses.sunken],
    ['selected', uses.selected],
    ['line', uses.line],
    ['line-strong', uses['line-strong']],
    ['control', uses.control],
    ['text', uses.text],
    ['text-2', uses['text-2']],
    ['text-3', uses['text-3']],
    ['accent', uses.accent],
    ['accent-soft', uses['accent-soft']],
    ['good', uses.good],
    ['good-soft', uses['good-soft']],
    ['bad', uses.bad],
    ['bad-soft', uses['bad-soft']],
    ['warn', uses.warn],
    ['warn-soft', uses['warn-soft']],
    ['none', uses.none],
    ['other', uses.other],
    ['mark-1', uses['mark-1']],
    ['mark-2', uses['mark-2']],
    ['mark-3', uses['mark-3']],
  ] as const;
  return (
    <Section title={words.colours} ruled>
      <div className={classes['swatches']}>
        {swatches.map(([token, use]) => (
          <div key={token}>
            <div className={classes['swatch']} style={{ background: `var(--${token})` }} />
            <Text size={13} weight={600} block>
              {token}
            </Text>
            <Text size={12} tone="faint" block>
              {use}
            </Text>
          </div>
        ))}
      </div>
    </Section>
  );
}

function TypeLine({ spec, children }: { readonly spec: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size={12} tone="faint">
        {spec}
      </Text>
      {children}
    </div>
  );
}

export function TypeSamples() {
  const words = useMessages(designMessages);
  return (
    <Section title={words.type} ruled>
      <div className={classes['types']}>
        <TypeLine spec="30 / 36, 600">
          <Text size={30}>64,16</Text>
        </TypeLine>
        <TypeLine spec="20 / 28, 600">
          <Text size={20}>{words.pageTitle}</Text>
        </TypeLine>
        <TypeLine spec="16 / 24, 600">
          <Text size={16} weight={600}>
            {words.blockTitle}
          </Text>
        </TypeLine>
        <TypeLine spec="14 / 21">
          <Text>{words.bodyText}</Text>
        </TypeLine>
        <TypeLine spec="13 / 20">
          <Text size={13}>{words.tableText}</Text>
        </TypeLine>
        <TypeLine spec="12 / 18">
          <Text size={12} tone="faint">
            {words.noteText}
          </Text>
        </TypeLine>
      </div>
    </Section>
  );
}
