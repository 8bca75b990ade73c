import { createContext, useContext } from 'react';
import type { NavSection } from './page-definition.ts';

const PlacesContext = createContext<readonly NavSection[]>([]);

export const PlacesProvider = PlacesContext.Provider;

/** The rail of the session as data, for pages that list where one can go; empty outside the shell. */
export function usePlaces(): readonly NavSection[] {
  return useContext(PlacesContext);
}
