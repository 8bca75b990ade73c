import { type ComponentType, createContext, Suspense, useContext } from 'react';

/** Which object's history is asked for, as the audit log names it. */
export interface ObjectHistoryProps {
  /** Kind of the object in the audit log: `unit`, `result_import`. */
  readonly objectType: string;
  readonly objectId: string;
  /** Heading where "Lịch sử" alone would not say whose. */
  readonly title?: string;
}

const ObjectHistoryContext = createContext<ComponentType<ObjectHistoryProps> | undefined>(undefined);

/** Puts what draws the history of objects in its place; the application does it once, features only ask for it. */
export const ObjectHistorySlot = ObjectHistoryContext.Provider;

/**
 * The history of one object, on any record page. Draws nothing where the application has no history or the session may
 * not read it.
 *
 * @example
 * <ObjectHistory objectType="result_import" objectId={importId} />
 */
export function ObjectHistory(props: ObjectHistoryProps) {
  const History = useContext(ObjectHistoryContext);
  if (!History) return null;
  return (
    <Suspense fallback={null}>
      <History {...props} />
    </Suspense>
  );
}
