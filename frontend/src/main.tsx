import './ui/base.css';
import { onlineManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { boot } from './app/boot.ts';

// The library assumes a network until an event says otherwise; a page that is opened offline gets no such event.
onlineManager.setOnline(navigator.onLine);
// It listens only while it has subscribers; events on the sign-in page must count too.
onlineManager.subscribe(() => {});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const booting = boot();
createRoot(root).render(
  <StrictMode>
    <App booting={booting} />
  </StrictMode>,
);
