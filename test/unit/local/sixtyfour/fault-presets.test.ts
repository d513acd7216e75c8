import { faultPresets } from '../../../../local/sixtyfour/fault-presets';
import { fieldsOf, SixtyfourClient, textOf } from './sixtyfour-client';

describe('the presets', () => {
  it('have ids of their own, and all of them can be put in force and cleared', async () => {
    const client = new SixtyfourClient();
    for (const { faults } of faultPresets) for (const fault of faults) client.sixtyfour.addFault(fault);
    client.sixtyfour.clearFaults();
    expect(new Set(faultPresets.map(({ id }) => id)).size).toBe(faultPresets.length);
    const taskId = await client.complete();
    expect((await client.send({ url: await client.link(taskId) })).status).toBe(200);
  });

  it('fail one search only when a failed search is asked for', async () => {
    const client = new SixtyfourClient();
    for (const fault of presetFaults('failed-search')) client.sixtyfour.addFault(fault);
    const [first, second] = [await client.start(), await client.start()];
    client.passSeconds(90);
    expect(fieldsOf(await client.status(first))).toMatchObject({ status: 'failed' });
    expect(fieldsOf(await client.status(second))).toMatchObject({ status: 'completed' });
  });

  it('serve odd results with a BOM, formulas and ragged rows', async () => {
    const client = new SixtyfourClient();
    for (const fault of presetFaults('odd-results')) client.sixtyfour.addFault(fault);
    const taskId = await client.complete();
    const text = textOf(await client.send({ url: await client.link(taskId) }));
    expect(text.startsWith('\uFEFFname,company,company,,zip')).toBe(true);
    expect(text).toContain('=1+1');
    expect(text).toContain('\r\nBill Example,"Cut Short, Ltd."\r\n');
  });
});

function presetFaults(id: string) {
  const preset = faultPresets.find((each) => each.id === id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return preset.faults;
}
