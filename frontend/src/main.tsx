import './ui/base.css';
import { onlineManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { boot } from './app/boot.ts';

// The library takes the network for granted until an event says otherwise; a page opened offline gets no such event.
onlineManager.setOnline(navigator.onLine);
// It listens only while someone asks: what happens on the sign-in page counts too.
onlineManager.subscribe(() => {});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const booting = boot();
createRoot(root).render(
  <StrictMode>
    <App booting={booting} />
  </StrictMode>,
);
