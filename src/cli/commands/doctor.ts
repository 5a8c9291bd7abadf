import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function doctorCommand(context: GetContext): Command {
  return new Command('doctor')
    .description('what is wrong with this installation or journal, and the cure')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nNothing is changed. Exits with 0, or as "steer journal check" does\nwhere the journal is not sound.',
    )
    .action(async ({ json }: { readonly json?: boolean }) => {
      const live = context();
      const [{ lookAround }, { diagnose }, { doctorJson, doctorLines }, { stylesFor }] = await Promise.all([
        import('../doctor/look-around.ts'),
        import('../../app/doctor/diagnose.ts'),
        import('../doctor/doctor-lines.ts'),
        import('../styles.ts'),
      ]);
      const command = live.commandForJournal();
      const { findings, exitCode } = await diagnose(await lookAround(live), { command }, live);
      live.process.exitCode = exitCode;
      if (json) return live.output.printJson(doctorJson(findings));
      const styles = await stylesFor(live.output.hasColor('data'));
      live.output.print(doctorLines(findings, { width: live.output.width, styles }), { styled: true });
    });
}
