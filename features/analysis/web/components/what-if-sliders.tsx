import {
  Box,
  Button,
  Columns,
  Dialog,
  Divider,
  Gap,
  Grow,
  IconButton,
  Note,
  PlainTextInput,
  Row,
  Section,
  Stack,
  Text,
  TrendMark,
  useFormat,
  useMessages,
  useText,
  ValueSlider,
} from '@nanghang/ui';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import type { ComponentLimitInput, MovableComponent, Moves, Simulation } from '../../contract/index.ts';
import { messages } from '../what-if.messages.ts';
import type { Laboratory } from '../what-if.model.ts';

export interface SlidersProps {
  readonly sent: Simulation;
  readonly lab: Laboratory;
  readonly moves: Moves;
  readonly onMove: (moves: Moves) => void;
  readonly limits: readonly ComponentLimitInput[];
  readonly onLimit: (limits: readonly ComponentLimitInput[]) => void;
  readonly actions: ReactNode;
}

function limitOf(limits: readonly ComponentLimitInput[], component: string): ComponentLimitInput {
  return limits.find((one) => one.component === component) ?? { component, locked: false, maxDelta: null, cost: 1 };
}

function withLimit(limits: readonly ComponentLimitInput[], limit: ComponentLimitInput): readonly ComponentLimitInput[] {
  const rest = limits.filter((one) => one.component !== limit.component);
  const plain = !limit.locked && limit.maxDelta === null && limit.cost === 1;
  return plain ? rest : [...rest, limit];
}

function useDetail(): (component: MovableComponent, digits: number) => string {
  const words = useMessages(messages);
  const format = useFormat();
  return ({ weightRatio, maxPoints, ownBest, value }, digits) =>
    [
      weightRatio === null
        ? ''
        : words.weight(format.percent(weightRatio, Number.isInteger(weightRatio * 100) ? 0 : 1)),
      weightRatio === null && maxPoints !== null ? words.points(format.number(maxPoints)) : '',
      value === null ? words.ownNone : '',
      ownBest ? words.ownBest(format.number(ownBest.value, { digits }), ownBest.year) : '',
    ]
      .filter((part) => part !== '')
      .join('; ');
}

function ComponentSlider({ component, props }: { readonly component: MovableComponent; readonly props: SlidersProps }) {
  const words = useMessages(messages);
  const text = useText();
  const detail = useDetail();
  const { sent, lab, moves, onMove, limits, onLimit } = props;
  const { code, value, bounds } = component;
  const digits = sent.decimals;
  const limit = limitOf(limits, code);
  const now = value === null ? null : (moves.get(code) ?? value);
  const change = value === null || now === null ? null : now - value;
  const coefficient = lab.coefficients?.get(code);
  return (
    <Columns of="wide-right" gap="tight">
      <Row gap={4} nowrap>
        <Grow>
          <Stack gap={4}>
            <Text size={13} weight={500}>
              {text(component.name)}
            </Text>
            <Text size={12} tone="faint">
              {detail(component, digits)}
            </Text>
          </Stack>
        </Grow>
        <IconButton
          small
          label={`${limit.locked ? words.unlock : words.locked}: ${text(component.name)}`}
          icon={limit.locked ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
          onPress={() => onLimit(withLimit(limits, { ...limit, locked: !limit.locked }))}
        />
      </Row>
      {now === null || value === null ? (
        <Note>{words.ownNone}</Note>
      ) : (
        <Row gap={12}>
          <Grow>
            <ValueSlider
              label={text(component.name)}
              value={now}
              min={Math.min(bounds.min, value)}
              max={Math.max(bounds.max, value)}
              digits={digits}
              origin={value}
              low={component.least}
              high={component.greatest}
              mean={component.mean}
              disabled={limit.locked}
              onChange={(next) => onMove(new Map([...moves, [code, next]]))}
            />
          </Grow>
          <TrendMark
            change={change}
            betterWhen={component.direction === 'higher_is_better' ? 'higher' : 'lower'}
            digits={digits}
          />
          {coefficient === undefined ? null : (
            <Gap
              value={coefficient * (change ?? 0)}
              betterWhen={sent.direction === 'higher_is_better' ? 'higher' : 'lower'}
              digits={digits}
            />
          )}
        </Row>
      )}
    </Columns>
  );
}

function NumberBox(props: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  const [typed, setTyped] = useState(props.value === null ? '' : String(props.value).replace('.', ','));
  return (
    <PlainTextInput
      label={props.label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const number = Number(text.replace(',', '.'));
        if (text.trim() === '') props.onChange(null);
        else if (Number.isFinite(number) && number >= 0) props.onChange(number);
      }}
    />
  );
}

function LimitsDialog({
  props,
  opened,
  onClose,
}: {
  readonly props: SlidersProps;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const words = useMessages(messages);
  const text = useText();
  const { sent, limits, onLimit } = props;
  return (
    <Dialog
      title={words.limits}
      opened={opened}
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{words.close}</Button>}
    >
      <Stack gap={12}>
        <Note>{words.limitsNote}</Note>
        {sent.components.map((component) => {
          const limit = limitOf(limits, component.code);
          return (
            <Columns key={component.code} of={3} gap="tight">
              <Text weight={500}>{text(component.name)}</Text>
              <NumberBox
                label={words.maxRise}
                value={limit.maxDelta}
                onChange={(maxDelta) => onLimit(withLimit(limits, { ...limit, maxDelta }))}
              />
              <NumberBox
                label={words.cost}
                value={limit.cost}
                onChange={(cost) => onLimit(withLimit(limits, { ...limit, cost: cost ?? 1 }))}
              />
            </Columns>
          );
        })}
      </Stack>
    </Dialog>
  );
}

/** A slider for every component, with what it does to the total. */
export function WhatIfSliders(props: SlidersProps) {
  const words = useMessages(messages);
  const [limiting, setLimiting] = useState(false);
  const { sent, actions } = props;
  return (
    <Section
      title={words.sliders}
      note={words.slidersNote(sent.year - 4, sent.year)}
      actions={
        <Row gap={8}>
          {actions}
          <Button small onPress={() => setLimiting(true)}>
            {words.limits}
          </Button>
        </Row>
      }
    >
      <Box padded>
        <Stack gap={8}>
          {sent.components.map((component, place) => (
            <Fragment key={component.code}>
              {place > 0 ? <Divider /> : null}
              <ComponentSlider component={component} props={props} />
            </Fragment>
          ))}
        </Stack>
      </Box>
      <LimitsDialog props={props} opened={limiting} onClose={() => setLimiting(false)} />
    </Section>
  );
}
