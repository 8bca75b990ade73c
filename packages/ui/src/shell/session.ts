import { createContext, useContext } from 'react';

/** What the shell and the pages know of the person who is signed in. */
export interface ShellSession {
  readonly person: { readonly id: string; readonly name: string };
  /** The province that runs the system. */
  readonly tenant: { readonly name: string };
  /** The unit the person acts for. */
  readonly unit: { readonly id: string; readonly name: string };
  readonly roles: readonly string[];
  /** Actions granted, as routes name them. */
  readonly permissions: readonly string[];
  /** Business date, `YYYY-MM-DD`: today, or the demo clock's day. */
  readonly businessDate: string;
  readonly demoClock?: boolean;
}

const SessionContext = createContext<ShellSession | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session, or undefined on public pages. */
export function useSession(): ShellSession | undefined {
  return useContext(SessionContext);
}

/** The business date of the session; on public pages the device's day in Vietnam. */
export function useToday(): string {
  const session = useSession();
  return session?.businessDate ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** True when the session grants the action. */
export function useMay(action: string): boolean {
  return useSession()?.permissions.includes(action) ?? false;
}
