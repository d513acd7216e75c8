// Hands the model to the components.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SidebarModel } from '../model/sidebar-model';

export const ModelContext = createContext<SidebarModel | null>(null);

export function useModel(): SidebarModel {
  const model = useContext(ModelContext);
  if (model === null) throw new Error('No ModelContext.');
  return model;
}
