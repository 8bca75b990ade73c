import { keepFirstAnswers } from '@nanghang/contract';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient, Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';

/** Later the page asks again: what came with it has aged. */
const firstAnswersLastMs = 10_000;

/** How long a page may take to load before something is drawn in its place. */
const mostPatienceMs = 300;

const told = document.getElementById('first-answers')?.textContent;
if (told) {
  keepFirstAnswers(JSON.parse(told));
  setTimeout(() => keepFirstAnswers({}), firstAnswersLastMs);
}

const root = document.getElementById('root');
if (root) {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  const queries = createQueryClient();
  const router = createAppRouter(queries);
  const draw = () =>
    createRoot(root).render(
      <StrictMode>
        <Providers nonce={nonce} queries={queries}>
          <RouterProvider router={router} />
        </Providers>
      </StrictMode>,
    );
  // A page whose code came with the first answer is drawn at once; of another, that it is coming.
  const tooLong = new Promise((done) => setTimeout(done, mostPatienceMs));
  Promise.race([router.load(), tooLong]).then(draw, draw);
}
