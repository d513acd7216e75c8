// The enumerations of ScriptApp; one identity, whoever hands them out.
import { serviceEnum } from '../service-object';

export const AUTH_MODE = serviceEnum('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
export const AUTHORIZATION_STATUS = serviceEnum('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
export const EVENT_TYPE = serviceEnum('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
]);
export const TRIGGER_SOURCE = serviceEnum('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS']);
