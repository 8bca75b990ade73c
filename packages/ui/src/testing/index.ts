export { type RenderedPage, type RenderPageOptions, renderPage, testSession } from './render-page.tsx';
