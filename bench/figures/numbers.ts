// Figures as people read them.
import { grouped } from '../../src/text';

/** `166 ms`, `12.3 s`, `2 min 5 s`, `3 h 12 min`. */
export function seconds(value: number): string {
  if (value > 0 && value < 1) return `${fixed(value * 1000, 0)} ms`;
  if (value < 100) return `${fixed(value, 1)} s`;
  const minutes = Math.floor(Math.round(value) / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(value) % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `1.93 ×` */
export function times(value: number): string {
  return `${fixed(value, 2)} ×`;
}

/** `76.7 KB`, in units of 1,024. */
export function kilobytes(bytes: number): string {
  return `${fixed(bytes / 1024, 1)} KB`;
}

/** `47.0 MB`, in units of 1,048,576. */
export function megabytes(bytes: number): string {
  return `${fixed(bytes / 1024 ** 2, 1)} MB`;
}

/** `3.2 ms` */
export function milliseconds(value: number): string {
  return `${fixed(value, 1)} ms`;
}

/** `12,345` */
export function count(value: number): string {
  return grouped(Math.round(value));
}

/** `47 %` of a share from 0 to 1. */
export function percent(share: number): string {
  return `${fixed(share * 100, 0)} %`;
}

function fixed(value: number, digits: number): string {
  const [whole = '', fraction] = value.toFixed(digits).split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const integer = `${sign}${grouped(Math.abs(Number(whole)))}`;
  return fraction === undefined ? integer : `${integer}.${fraction}`;
}
