import { useMessages } from '@nanghang/ui';
import type { UnitSet } from '../../contract/index.ts';
import { kindMessages, unitMessages } from '../units.messages.ts';

/** How a set finds its members, in words. */
export function useRuleText(): (set: UnitSet) => string {
  const words = useMessages(unitMessages);
  const kinds = useMessages(kindMessages);
  return (set) => {
    if (set.kinds === null) return words.byList;
    const rule = words.byRule(set.kinds.map((kind) => kinds[kind]).join('; '));
    return set.except.length === 0 ? rule : `${rule}, ${words.except(set.except.map((one) => one.name).join('; '))}`;
  };
}
