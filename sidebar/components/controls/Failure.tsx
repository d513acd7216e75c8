// Why something did not work, beside where it was asked for; said aloud once.
import { useEffect } from 'preact/hooks';
import { useModel } from '../model-context';

export function Failure({ sentence, id }: { readonly sentence: string; readonly id?: string }) {
  const { announce } = useModel();
  useEffect(() => announce(sentence), [sentence]);
  return (
    <p class="error" dir="auto" id={id}>
      {sentence}
    </p>
  );
}
