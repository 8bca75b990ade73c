import {
  Button,
  Chip,
  IconButton,
  Kbd,
  Link,
  Menu,
  Row,
  SampleMark,
  Section,
  Segments,
  showNote,
  useMessages,
} from '@nanghang/ui';
import { IconBell, IconChevronDown, IconDownload, IconPlus, IconUser, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { controlMessages } from './control.messages.ts';
import { sampleMessages } from './sample.messages.ts';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const small = { size: 12, stroke: 1.75, 'aria-hidden': true } as const;

export function ControlSamples() {
  const words = useMessages(controlMessages);
  const names = useMessages(sampleMessages);
  const [view, setView] = useState<'table' | 'board' | 'calendar'>('table');
  return (
    <Section title={words.title} ruled>
      <Row>
        <Button kind="primary">{words.submit}</Button>
        <Button>{words.giveBack}</Button>
        <Button kind="quiet">{names.extend}</Button>
        <Button kind="danger">{words.removeDraft}</Button>
        <Button disabled>{words.approve}</Button>
        <Button busy>{words.saving}</Button>
        <Button icon={<IconDownload {...icon} />}>XLSX</Button>
        <Button small>{words.small}</Button>
        <Button hotkey="Enter">{words.accept}</Button>
      </Row>
      <Row>
        <Chip
          kind="outline"
          onRemove={() => showNote({ message: words.removed, action: { label: words.undo, run: () => undefined } })}
          removeLabel={words.removeCondition}
        >
          {words.index}
        </Chip>
        <Chip kind="own" icon={<IconUser {...small} />}>
          {names.construction}
        </Chip>
        <Chip kind="outline" icon={<IconUsers {...small} />}>
          {words.allUnits}
        </Chip>
        <Chip>{words.regularly}</Chip>
        <Chip kind="mark-1">{names.lead}</Chip>
        <Chip kind="mark-2">{names.partners}</Chip>
        <Chip kind="mark-3">{names.timeframe}</Chip>
        <Chip kind="outline" icon={<IconPlus {...small} />} onPress={() => undefined}>
          {words.condition}
        </Chip>
      </Row>
      <Row>
        <Segments
          label={words.view}
          options={[
            { value: 'table', label: words.table },
            { value: 'board', label: words.board },
            { value: 'calendar', label: words.calendar },
          ]}
          value={view}
          onChange={setView}
        />
        <Kbd>Ctrl K</Kbd>
        <Kbd>/</Kbd>
        <Kbd>?</Kbd>
        <Menu
          button={<Button icon={<IconChevronDown {...icon} />}>{names.yearOf('2020')}</Button>}
          groups={[
            {
              items: [
                { id: '2022', label: names.yearOf('2022') },
                { id: '2021', label: names.yearOf('2021') },
              ],
            },
          ]}
        />
        <IconButton label={words.notices} count={3} icon={<IconBell size={18} stroke={1.75} aria-hidden />} />
        <SampleMark>{names.sample}</SampleMark>
        <Link href="/design" inText>
          {words.link}
        </Link>
      </Row>
    </Section>
  );
}
