// The add-on was updated while this sidebar was open.
import { Button } from '../controls/Button';
import { useModel } from '../model-context';

export function OutdatedScreen() {
  return (
    <div class="screen screen-message">
      <h2>The add-on was updated</h2>
      <p>
        Close this sidebar and open it again: <b>Sixtyfour → Find people or companies</b>. Your searches go
        on, and what you typed is kept.
      </p>
      <Button look="primary" onClick={useModel().closeSidebar}>
        Close sidebar
      </Button>
    </div>
  );
}
