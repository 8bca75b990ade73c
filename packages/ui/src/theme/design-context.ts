import { createContext, useContext } from 'react';

export interface DesignSettings {
  /** Nonce of the page's content security policy; styles made at run time carry it. */
  readonly nonce: string | undefined;
  /** `test` switches transitions and portals of the component library off. */
  readonly environment: 'default' | 'test';
}

const DesignContext = createContext<DesignSettings>({ nonce: undefined, environment: 'default' });

export const DesignContextProvider = DesignContext.Provider;

export function useDesignSettings(): DesignSettings {
  return useContext(DesignContext);
}
