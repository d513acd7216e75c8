// The last ten runs of a search that repeats, newest first.
import type { ScheduleView } from '../../../src/contract';
import { formatCount } from '../../text/calendar';
import { formatLocalDate, runSentence } from '../../text/schedule-words';
import { useModel } from '../model-context';

export function ScheduleRuns({ schedule }: { readonly schedule: ScheduleView }) {
  const { region, serverNow } = useModel();
  const { runs, resultsThisMonth, monthlyMaximum, endsOn, timeZone } = schedule;
  const today = new Date(serverNow()).toISOString();
  const most = monthlyMaximum === null ? '' : ` of ${formatCount(monthlyMaximum, region)} at the most`;
  return (
    <dl>
      <dt>This month</dt>
      <dd>
        {formatCount(resultsThisMonth, region)}
        {most}
      </dd>
      {endsOn !== null && (
        <>
          <dt>Last day</dt>
          <dd>{formatLocalDate(endsOn, region, today)}</dd>
        </>
      )}
      <dt>Clock</dt>
      <dd>{timeZone}</dd>
      {runs.map((run, index) => (
        <Run key={`${run.date} ${run.searchId} ${index}`} date={formatLocalDate(run.date, region, today)}>
          {runSentence(run, region)}
        </Run>
      ))}
    </dl>
  );
}

function Run({ date, children }: { readonly date: string; readonly children: string }) {
  return (
    <>
      <dt>{date}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
