// The playground's page: Google Sheets where it matters to the add-on, around what the local runtime holds.
import { render } from 'preact';
import { App } from './app';
import { followSelectedInput } from './grid/selection';
import { connect } from './store';
import './styles/tokens.css';
import './styles/window.css';
import './styles/top-bar.css';
import './styles/formula-bar.css';
import './styles/tab-strip.css';
import './styles/sidebar.css';
import './styles/grid.css';
import './styles/overlays.css';
import './styles/panel.css';

const root = document.getElementById('app');
if (root) {
  connect();
  followSelectedInput();
  render(<App />, root);
}
