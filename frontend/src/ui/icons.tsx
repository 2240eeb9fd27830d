import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function PhoneIcon() {
  return (
    <Icon>
      <path d="M5.5 3.5h3.2l1.6 4.2-2.2 1.6a12 12 0 0 0 6.6 6.6l1.6-2.2 4.2 1.6v3.2a2 2 0 0 1-2.2 2A17 17 0 0 1 3.5 5.7a2 2 0 0 1 2-2.2z" />
    </Icon>
  );
}

export function ChatIcon() {
  return (
    <Icon>
      <path d="M12 3.5a8.5 8.5 0 0 0-7.3 12.8L3.5 20.5l4.3-1.2A8.5 8.5 0 1 0 12 3.5z" />
      <path d="M9 8.6c-.6 3 3.3 6.9 6.4 6.4l.4-1.7-2-.9-.9.8a6 6 0 0 1-2.1-2.1l.8-.9-.9-2z" />
    </Icon>
  );
}

export function RefreshIcon() {
  return (
    <Icon>
      <path d="M19.5 8.5A8 8 0 1 0 20 13M20 4v5h-5" />
    </Icon>
  );
}

export function DownloadIcon() {
  return (
    <Icon>
      <path d="M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 19.5h15" />
    </Icon>
  );
}

export function ArrowIcon({ down }: { readonly down: boolean }) {
  return <Icon>{down ? <path d="M12 4v16m0 0-6-6m6 6 6-6" /> : <path d="M12 20V4m0 0-6 6m6-6 6 6" />}</Icon>;
}

export function FilterIcon() {
  return (
    <Icon>
      <path d="M4 6.5h16M7 12h10M10 17.5h4" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m7 7 10 10M17 7 7 17" />
    </Icon>
  );
}

export function ChevronIcon({ up }: { readonly up: boolean }) {
  return <Icon>{up ? <path d="m6 15 6-6 6 6" /> : <path d="m6 9 6 6 6-6" />}</Icon>;
}
