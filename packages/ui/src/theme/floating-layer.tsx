import { createContext, useContext } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';

const messages = defineMessages({ vi: { floating: 'Khung nổi' }, en: { floating: 'Floating panes' } });
const pageLayerId = 'floating-layer';
const LayerContext = createContext(pageLayerId);

/** Id of the element in which menus and popovers of this place are drawn. */
export function useLayerId(): string {
  return useContext(LayerContext);
}

/** Gives its inside a layer of its own: what opens inside a modal dialog must stand in it, the page is inert. */
export const LayerProvider = LayerContext.Provider;

/** Where menus and popovers of the page are drawn: a landmark, so that nothing stands outside one. */
export function FloatingLayer() {
  return <section id={pageLayerId} aria-label={useMessages(messages).floating} data-no-print />;
}
