import type { NoticeKind } from '@nanghang/domain/following';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { NoticeFacts } from '../contract/index.ts';

function dayOf(date: PlainDate | undefined): string {
  return date === undefined ? '' : `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `PCI.23 (KH 12) “Giải quyết ...”`, as far as they are known. */
function named(facts: NoticeFacts, fallback: string): string {
  const title = facts.title ? `“${facts.title}”` : '';
  const plan = facts.ref && facts.plan ? `(${facts.plan})` : '';
  return [facts.ref, plan, title].filter(Boolean).join(' ') || fallback;
}

function because(facts: NoticeFacts): string {
  return facts.reason ? `: “${facts.reason}”` : '';
}

function on(words: string, day: PlainDate | undefined): string {
  return day === undefined ? '' : `${words}${dayOf(day)}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}

type Sentence = (facts: NoticeFacts, what: string) => string;

const inVietnamese: Readonly<Record<NoticeKind, Sentence>> = {
  assigned: (facts, what) =>
    facts.count && facts.count > 1
      ? `${facts.unit ?? 'đơn vị'} được giao ${facts.count} việc mới${facts.dueOn ? `, việc gần nhất hạn ${dayOf(facts.dueOn)}` : ''}`
      : `việc mới: ${what}${facts.dueOn ? `, hạn ${dayOf(facts.dueOn)}` : ', chưa có hạn'}`,
  due_soon: (facts, what) => {
    const several = facts.count && facts.count > 1 ? `${facts.count} việc` : undefined;
    if (several)
      return facts.days === 0 ? `hôm nay là hạn cuối của ${several}` : `${several} còn ${facts.days} ngày là đến hạn`;
    const left = facts.days === 0 ? 'hôm nay là hạn cuối' : `còn ${facts.days} ngày${on(', hạn ', facts.dueOn)}`;
    return `${left}: ${what}${facts.inside ? '; báo cáo đã trình, chờ ký gửi' : ''}`;
  },
  overdue: (facts, what) =>
    facts.count && facts.count > 1
      ? `${facts.count} việc trễ ${facts.days} ngày`
      : `trễ ${facts.days} ngày${on(', hạn ', facts.dueOn)}: ${what}${facts.inside ? '; báo cáo đã trình, chờ ký gửi' : ''}`,
  waiting: (facts, what) =>
    facts.count && facts.count > 0
      ? `${facts.count} báo cáo chờ tiếp nhận đã từ ${facts.days} ngày trở lên`
      : `báo cáo chờ tiếp nhận: ${what}${facts.unit ? `, ${facts.unit}` : ''}`,
  to_sign: (facts, what) =>
    `${facts.by ?? 'chuyên viên'} trình báo cáo chờ ký gửi: ${what}${on(', hạn ', facts.dueOn)}`,
  returned: (facts, what) =>
    facts.inside
      ? `${facts.by ?? 'lãnh đạo đơn vị'} trả lại dự thảo báo cáo: ${what}${because(facts)}`
      : `báo cáo bị trả lại: ${what}${because(facts)}${on(', nộp lại chậm nhất ngày ', facts.resubmitBy)}`,
  accepted: (_, what) => `báo cáo được tiếp nhận: ${what}`,
  waived: (facts, what) => `được miễn: ${what}${because(facts)}`,
  extension_asked: (facts, what) =>
    `${facts.unit ?? 'đơn vị'} xin gia hạn ${what}${facts.dueOn ? ` đến ${dayOf(facts.dueOn)}` : ''}${because(facts)}`,
  extension_decided: (facts, what) =>
    facts.granted ? `được gia hạn đến ${dayOf(facts.dueOn)}: ${what}` : `không được gia hạn: ${what}${because(facts)}`,
  date_moved: (facts, what) => `hạn chuyển từ ${dayOf(facts.formerDueOn)} sang ${dayOf(facts.dueOn)}: ${what}`,
  pressed: (facts, what) => `${facts.by ?? 'cơ quan điều phối'} đôn đốc: ${what}${because(facts)}`,
  escalated: (facts, what) =>
    facts.count && facts.count > 1
      ? `${facts.units ? `${facts.units} đơn vị` : (facts.unit ?? 'đơn vị')} có ${facts.count} việc trễ từ ${facts.days} ngày trở lên`
      : `${facts.unit ?? 'đơn vị'} trễ ${facts.days} ngày: ${what}`,
  mentioned: (facts, what) => `${facts.by ?? 'có người'} nhắc đến ông/bà ở ${what}${because(facts)}`,
  commented: (facts, what) => `${facts.by ?? 'có người'} trao đổi ở ${what}${because(facts)}`,
};

const inEnglish: Readonly<Record<NoticeKind, Sentence>> = {
  assigned: (facts, what) =>
    facts.count && facts.count > 1
      ? `${facts.unit ?? 'the office'} was given ${facts.count} duties${facts.dueOn ? `, the nearest due ${dayOf(facts.dueOn)}` : ''}`
      : `new duty: ${what}${facts.dueOn ? `, due ${dayOf(facts.dueOn)}` : ', no date yet'}`,
  due_soon: (facts, what) => {
    const several = facts.count && facts.count > 1 ? `${facts.count} duties` : undefined;
    if (several)
      return facts.days === 0 ? `last day in time for ${several}` : `${several} have ${facts.days} days left`;
    const left = facts.days === 0 ? 'last day in time' : `${facts.days} days left${on(', due ', facts.dueOn)}`;
    return `${left}: ${what}${facts.inside ? '; its report waits for the signature' : ''}`;
  },
  overdue: (facts, what) =>
    facts.count && facts.count > 1
      ? `${facts.count} duties are ${facts.days} days late`
      : `${facts.days} days late${on(', due ', facts.dueOn)}: ${what}${facts.inside ? '; its report waits for the signature' : ''}`,
  waiting: (facts, what) =>
    facts.count && facts.count > 0
      ? `${facts.count} reports have waited for acceptance for ${facts.days} days or more`
      : `report to accept: ${what}${facts.unit ? `, ${facts.unit}` : ''}`,
  to_sign: (facts, what) => `${facts.by ?? 'an officer'} sent a report to sign: ${what}${on(', due ', facts.dueOn)}`,
  returned: (facts, what) =>
    facts.inside
      ? `${facts.by ?? 'the head'} returned the draft of a report: ${what}${because(facts)}`
      : `report returned: ${what}${because(facts)}${on(', to hand in again by ', facts.resubmitBy)}`,
  accepted: (_, what) => `report accepted: ${what}`,
  waived: (facts, what) => `waived: ${what}${because(facts)}`,
  extension_asked: (facts, what) =>
    `${facts.unit ?? 'an office'} asks for more time on ${what}${facts.dueOn ? `, until ${dayOf(facts.dueOn)}` : ''}${because(facts)}`,
  extension_decided: (facts, what) =>
    facts.granted ? `extended to ${dayOf(facts.dueOn)}: ${what}` : `not extended: ${what}${because(facts)}`,
  date_moved: (facts, what) => `due date moved from ${dayOf(facts.formerDueOn)} to ${dayOf(facts.dueOn)}: ${what}`,
  pressed: (facts, what) => `${facts.by ?? 'the coordinator'} presses for ${what}${because(facts)}`,
  escalated: (facts, what) =>
    facts.count && facts.count > 1
      ? `${facts.units ? `${facts.units} offices have` : `${facts.unit ?? 'an office'} has`} ${facts.count} duties that are ${facts.days} days late or more`
      : `${facts.unit ?? 'an office'} is ${facts.days} days late: ${what}`,
  mentioned: (facts, what) => `${facts.by ?? 'somebody'} mentions you at ${what}${because(facts)}`,
  commented: (facts, what) => `${facts.by ?? 'somebody'} wrote at ${what}${because(facts)}`,
};

/** The sentence of a notice in both languages. */
export function sentenceOf(kind: NoticeKind, facts: NoticeFacts): Text {
  return {
    vi: capital(inVietnamese[kind](facts, named(facts, 'một nhiệm vụ'))),
    en: capital(inEnglish[kind](facts, named(facts, 'a task'))),
  };
}
