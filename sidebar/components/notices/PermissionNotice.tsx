// What the user has not granted at Google, and the way to grant it.
import { useEffect } from 'preact/hooks';
import type { PermissionsState } from '../../../src/contract';
import { OutsideLink } from '../controls/OutsideLink';
import { useModel } from '../model-context';

export function PermissionNotice({ sentence, grantUrl }: PermissionsState) {
  const { announce } = useModel();
  useEffect(() => announce(sentence), [sentence]);
  return (
    <div class="warning">
      <p dir="auto">{sentence}</p>
      {grantUrl === null ? (
        <p>
          To be asked again, choose <b>Sixtyfour → Find people or companies</b> in the menu.
        </p>
      ) : (
        <OutsideLink to={grantUrl} text="Allow it at Google" look="button text" />
      )}
    </div>
  );
}
