// The page's few pictograms, drawn here: the page asks nobody else for anything.

export function SheetIcon() {
  return (
    <svg class="sheet-icon" viewBox="0 0 28 36" aria-hidden="true">
      <path d="M3 0h16l9 9v24a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#188038" />
      <path d="M19 0l9 9h-9z" fill="#0d652d" />
      <path d="M6 16h16v14H6zM6 20.7h16M6 25.3h16M14 16v14" fill="none" stroke="#fff" stroke-width="1.8" />
    </svg>
  );
}

export function CloseIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.6" fill="none" />
    </svg>
  );
}

export function PlusIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="1.6" fill="none" />
    </svg>
  );
}

export function ArrowIcon() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M2.5 4.5h7L6 8.5z" fill="currentColor" />
    </svg>
  );
}
